/** What is measured of jworkers, by its public API only. */
package org.jworkers.itests.benchmarks.ours;
