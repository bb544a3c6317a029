/** Hessian 2 as tokens, and the graph of objects that they make up; knows no class of values. */
package org.jworkers.hessian.internal.wire;
