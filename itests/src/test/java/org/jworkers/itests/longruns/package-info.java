/** Runs that take too long for every build: started by hand, with {@code itests/long-run}. */
package org.jworkers.itests.longruns;
