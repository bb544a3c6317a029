/** Child frameworks that have the wiring of a bundle, as the parent side puts them together. */
package org.jworkers.osgi.launch;
