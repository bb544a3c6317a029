/** Measures jworkers against floors and peers. */
package org.jworkers.itests.benchmarks;
