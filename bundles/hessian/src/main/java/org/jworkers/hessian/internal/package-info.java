/** The codec "hessian2". */
package org.jworkers.hessian.internal;
