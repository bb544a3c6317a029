package org.jworkers.pool.internal;

import org.jworkers.api.PlainSpec;
import org.jworkers.api.Task;

/**
 * What a worker of a pool is made from.
 *
 * @param spec as it was given, perhaps without a name
 * @param task what it runs
 */
record Kind<A, R>(PlainSpec spec, Task<A, R> task) {}
