/** The public chains of gadgets for Hessian. */
package org.jworkers.itests.hostile.gadgets;
