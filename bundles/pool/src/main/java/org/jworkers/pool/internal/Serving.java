package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Does what is handed in piece by piece, on a thread of the pool's, whenever there is something and
 * the pool does nothing else.
 */
final class Serving<A, R> implements PoolExecutor.Desk<A> {
  private final Engine<A, R> engine;
  private final Submissions<A, R> submissions = new Submissions<>();
  private final Serial teller;
  private final Set<PoolExecutor<A>> executors =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private volatile BackgroundRun now;

  Serving(Engine<A, R> engine) {
    this.engine = engine;
    teller = new Serial(engine.crew());
  }

  /** A new executor. */
  ExecutorService executor() {
    PoolExecutor<A> executor = new PoolExecutor<>(engine.settings().name(), this);
    executors.add(executor);
    if (submissions.isClosed()) {
      executor.shutdown();
    }
    return executor;
  }

  /** How much nobody has begun with. */
  int queued() {
    return submissions.queued();
  }

  /** Hands in an input of the pool's task. */
  CompletableFuture<R> input(A input) {
    ItemFuture<A, R> future = new ItemFuture<>(input, this, teller);
    if (!future.submit()) {
      throw engine.phase().closed();
    }
    return future;
  }

  @Override
  public boolean submit(Submission<A> submission) {
    boolean taken = submissions.add(submission);
    if (taken && begin()) {
      engine.upkeep().mailbox().post(new Event.More<>());
    }
    return taken;
  }

  /** Begins to work if there is something to do; whether there is. */
  boolean begin() {
    if (!submissions.hasWork() || engine.upkeep().members().isEmpty()) {
      return false;
    }
    if (engine.phase().serve()) {
      now = engine.begin(this::serve, this::ended);
    }
    return true;
  }

  private void serve() throws InterruptedException {
    engine.run(engine.settings().serving(), submissions, submissions);
  }

  private void ended(Throwable error) {
    if (error != null) {
      boolean broken = error instanceof InterruptedException;
      submissions.fail(broken ? new CancellationException("The pool is closed") : error);
    }
    begin();
  }

  /**
   * Takes nothing more. What there is may be finished within {@code timeout}; what is not is
   * cancelled.
   */
  void end(Duration timeout) {
    submissions.close();
    List.copyOf(executors).forEach(PoolExecutor::shutdown);
    try {
      boolean quiet = engine.phase().awaitServed(timeout);
      while (quiet && begin()) {
        quiet = engine.phase().awaitServed(timeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    BackgroundRun running = now;
    if (running != null) {
      running.breakOff();
    }
    submissions.fail(new CancellationException("The pool is closed"));
  }

  @Override
  public boolean withdraw(Submission<A> submission) {
    return submissions.withdraw(submission);
  }

  @Override
  public List<Submission<A>> withdrawAll(Object owner) {
    return submissions.withdraw(submission -> submission.owner() == owner);
  }

  @Override
  public void stop(Submission<A> submission) {
    stop(submissions.items(one -> one == submission));
  }

  @Override
  public void stopAll(Object owner) {
    stop(submissions.items(one -> one.owner() == owner));
  }

  private void stop(List<Item<A>> items) {
    items.forEach(item -> engine.upkeep().mailbox().post(new Event.Cancelled<>(item)));
  }
}
