/**
 * What the examples' bundle offers as services: a worker type, and a tool that runs the examples.
 */
package org.jworkers.examples.internal;
