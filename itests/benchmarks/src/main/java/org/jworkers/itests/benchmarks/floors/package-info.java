/** What the machine and the JDK can do: what our figures are held against. */
package org.jworkers.itests.benchmarks.floors;
