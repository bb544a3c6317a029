/** Targets for a coverage-guided fuzzer; see itests/hostile/fuzz. */
package org.jworkers.itests.hostile.fuzz;
