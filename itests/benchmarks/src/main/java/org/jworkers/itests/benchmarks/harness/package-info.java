/** Runs contestants in JVMs of their own, in interleaved rounds, and prints the table. */
package org.jworkers.itests.benchmarks.harness;
