package org.jworkers.pool.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jworkers.api.PersistentWorker;
import org.jworkers.pool.Force;

/**
 * The end of all workers of a pool, at the same time.
 *
 * @param crew who does the stopping
 * @param timeout how long workers may take to finish, and then to obey
 * @param force how far to go with those that do not finish
 */
record Closing(Executor crew, Duration timeout, Force force) {
  private static final Logger LOG = System.getLogger("org.jworkers.pool");

  /**
   * Closes the workers, waits, and terminates those that are left. After an interrupt it kills
   * without more waiting, and the interrupt stays.
   *
   * @param terminating whether to ask those that are left to stop even if force is not to be used
   */
  void end(List<? extends PersistentWorker<?, ?>> workers, boolean terminating) {
    workers.forEach(PersistentWorker::closeInput);
    try {
      boolean ended = await(all(workers.stream().map(PersistentWorker::ended)));
      if (!ended && (terminating || force != Force.NEVER)) {
        all(stop(workers, this::terminate)).get();
      }
    } catch (InterruptedException e) {
      all(stop(workers, worker -> worker.terminate(Duration.ZERO, true))).join();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A worker of the pool could not be stopped", e.getCause());
    }
  }

  private boolean await(CompletableFuture<?> ends) throws InterruptedException, ExecutionException {
    try {
      ends.get(Times.nanos(timeout), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** Begins to stop those workers that live. */
  private Stream<CompletableFuture<Void>> stop(
      List<? extends PersistentWorker<?, ?>> workers, Predicate<PersistentWorker<?, ?>> how) {
    return workers.stream()
        .filter(PersistentWorker::isAlive)
        .map(worker -> CompletableFuture.runAsync(() -> stop(worker, how), crew));
  }

  private static void stop(PersistentWorker<?, ?> worker, Predicate<PersistentWorker<?, ?>> how) {
    if (!how.test(worker)) {
      LOG.log(Level.WARNING, "Worker '" + worker.name() + "' still runs: it could not be stopped");
    }
  }

  private boolean terminate(PersistentWorker<?, ?> worker) {
    return force == Force.AS_USUAL
        ? worker.terminate()
        : worker.terminate(timeout, force == Force.ALWAYS);
  }

  private static CompletableFuture<Void> all(Stream<? extends CompletionStage<?>> stages) {
    return CompletableFuture.allOf(
        stages.map(stage -> stage.toCompletableFuture()).toArray(CompletableFuture<?>[]::new));
  }
}
