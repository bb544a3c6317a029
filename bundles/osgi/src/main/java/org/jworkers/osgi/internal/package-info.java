/** What the bundle does in a framework, put together. */
package org.jworkers.osgi.internal;
