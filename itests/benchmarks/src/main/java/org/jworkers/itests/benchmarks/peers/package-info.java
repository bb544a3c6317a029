/** How others do it. */
package org.jworkers.itests.benchmarks.peers;
