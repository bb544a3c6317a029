/** Code of others, as far as weaving is concerned. */
package org.jworkers.tck.library;
