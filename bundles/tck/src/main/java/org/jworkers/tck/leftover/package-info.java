/** What a test may leave behind, which should be nothing. */
package org.jworkers.tck.leftover;
