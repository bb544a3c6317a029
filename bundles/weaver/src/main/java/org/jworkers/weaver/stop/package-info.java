/** The asynchronous stop of a thread, by whatever means the JVM has. */
package org.jworkers.weaver.stop;
