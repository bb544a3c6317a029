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
  private final List<RuntimeException> failures = new ArrayList<>();

  /** Does all jobs. Not interruptible; an interrupt stays for the caller. */
  Together(Executor crew, List<? extends Supplier<T>> jobs) {
    List<CompletableFuture<T>> begun =
        jobs.stream().map(job -> CompletableFuture.supplyAsync(job::get, crew)).toList();
    for (CompletableFuture<T> future : begun) {
      try {
        results.add(future.join());
      } catch (CompletionException e) {
        failures.add(unchecked(e.getCause()));
      }
    }
  }

  /** What the jobs gave that did not fail, in their order. */
  List<T> results() {
    return results;
  }

  /** What the others threw, in their order. */
  List<RuntimeException> failures() {
    return failures;
  }

  private static RuntimeException unchecked(Throwable error) {
    if (error instanceof Error fatal) {
      throw fatal;
    }
    return (RuntimeException) error;
  }
}
