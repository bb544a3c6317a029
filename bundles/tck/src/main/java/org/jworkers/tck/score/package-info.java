/** How a worker type fared: rows passed, failed and not applicable. */
package org.jworkers.tck.score;
