/**
 * The main class of a child JVM with a framework, and what it is told. Runs outside the framework
 * that it starts, so it uses nothing but Java and the framework's own API.
 */
package org.jworkers.osgi.child;
