/** Values to bytes and back, by our codec and by others. */
package org.jworkers.itests.benchmarks.codecs;
