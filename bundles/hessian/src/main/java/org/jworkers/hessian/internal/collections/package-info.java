/** How the collections of the JDK travel. */
package org.jworkers.hessian.internal.collections;
