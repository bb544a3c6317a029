/** How single values of the JDK travel: numbers, times, names, arrays. */
package org.jworkers.hessian.internal.values;
