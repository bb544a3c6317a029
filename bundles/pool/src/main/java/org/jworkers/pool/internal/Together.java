package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Several jobs done at the same time, and all their results waited for. */
final class Together<T> {
  private final List<T> results = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  /** Does all jobs. Not interruptible; an interrupt stays for the caller. */
  Together(Executor crew, List<Supplier<T>> jobs) {
    List<CompletableFuture<T>> begun = new ArrayList<>();
    for (Supplier<T> job : jobs) {
      begun.add(begin(crew, job));
    }
    for (CompletableFuture<T> future : begun) {
      try {
        results.add(future.join());
      } catch (CompletionException e) {
        failures.add(e.getCause());
      }
    }
  }

  private static <T> CompletableFuture<T> begin(Executor crew, Supplier<T> job) {
    try {
      return CompletableFuture.supplyAsync(job, crew);
    } catch (OutOfMemoryError noThread) {
      return CompletableFuture.failedFuture(noThread); // those that have begun are to be waited for
    }
  }

  /** What the jobs gave that did not fail, in their order. */
  List<T> results() {
    return results;
  }

  boolean hasFailed() {
    return !failures.isEmpty();
  }

  /** What the others threw, in their order. */
  List<Throwable> failures() {
    return failures;
  }

  /** Throws what the first job threw that failed, if one did. */
  void requireAll() {
    if (hasFailed()) {
      Throwable first = failures.get(0);
      if (first instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) first; // a Supplier throws nothing else
    }
  }
}
