/**
 * What the cost of weaving is measured on. All that is woven in the benchmarks, and nothing else.
 */
package org.jworkers.itests.benchmarks.kernels;
