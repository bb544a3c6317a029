/** What it costs that code can be stopped. */
package org.jworkers.itests.benchmarks.weaving;
