package org.jworkers.api;

/**
 * What became of one item that a persistent worker was given.
 *
 * @param counter the number of the item in this life of the worker, from 0
 * @param ok whether the task returned; otherwise it threw
 * @param value what it returned; null if it threw, but null is a legal value too
 * @param error what it threw, or null
 * @param worker which worker did it
 * @param <R> what the task gives back
 */
public record ItemResult<R>(long counter, boolean ok, R value, Throwable error, WorkerId worker) {}
