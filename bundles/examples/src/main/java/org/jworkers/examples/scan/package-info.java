/** The demo's tasks: looking through the class files of the running JDK, a batch at a time. */
package org.jworkers.examples.scan;
