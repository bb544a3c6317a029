/** The demo: a scan by a pool of workers, with a view while it runs and a report at its end. */
package org.jworkers.examples.demo;
