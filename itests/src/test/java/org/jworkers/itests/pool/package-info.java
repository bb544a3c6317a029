/** The pool over workers that are not threads. */
package org.jworkers.itests.pool;
