package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jworkers.api.ItemResult;
import org.jworkers.api.NoResultException;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Progress;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.WorkerState;

/**
 * A record of a worker whose type has gone away: says what the worker would say after its end, and
 * holds on to no object of the worker's, its type's or their class loader's.
 */
final class DepartedWorker<A, R> implements PersistentWorker<A, R> {
  private final String type;
  private final PlainSpec spec;
  private final String name;
  private final WorkerId id;
  private final WorkerId parentId;
  private final Object userState;
  private final Progress progress;
  private final Outcome<Long> outcome;

  DepartedWorker(PersistentWorker<A, R> worker, Outcome<Long> outcome) {
    type = worker.type();
    spec = worker.spec().plain();
    name = worker.name();
    id = worker.id();
    parentId = worker.parentId();
    userState = worker.userState();
    progress = worker.progress().orElse(null);
    this.outcome =
        outcome instanceof Outcome.Failure<Long> failure
            ? new Outcome.Failure<>(Detached.copy(failure.error()))
            : outcome;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public PlainSpec spec() {
    return spec;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public WorkerId id() {
    return id;
  }

  @Override
  public WorkerId parentId() {
    return parentId;
  }

  @Override
  public boolean isChild() {
    return false;
  }

  @Override
  public WorkerState state() {
    return WorkerState.ENDED;
  }

  @Override
  public boolean isAlive() {
    return false;
  }

  @Override
  public Optional<Outcome<Long>> outcome() {
    return Optional.of(outcome);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S> S userState() {
    return (S) userState;
  }

  @Override
  public Optional<Progress> progress() {
    return Optional.ofNullable(progress);
  }

  @Override
  public CompletionStage<Outcome<Long>> ended() {
    return CompletableFuture.completedStage(outcome);
  }

  @Override
  public Long join() {
    return Endings.result(this, outcome);
  }

  @Override
  public boolean await() {
    return true;
  }

  @Override
  public boolean await(Duration timeout) {
    Times.requireNotNegative(timeout);
    return true;
  }

  @Override
  public boolean terminate() {
    return true;
  }

  @Override
  public boolean terminate(Duration grace, boolean force) {
    Times.requireNotNegative(grace);
    return true;
  }

  @Override
  public void close() {
    // It has ended.
  }

  @Override
  public boolean cancel(long item) {
    return false;
  }

  @Override
  public void closeInput() {
    // It has ended.
  }

  @Override
  public long enqueue(A item) {
    throw new WorkerClosedException(gone());
  }

  @Override
  public long enqueueAll(List<? extends A> items) {
    throw new WorkerClosedException(gone());
  }

  @Override
  public long enqueue() {
    throw new WorkerClosedException(gone());
  }

  @Override
  public R nextResult() {
    throw new NoResultException(gone());
  }

  @Override
  public R nextResult(Duration timeout) {
    throw new NoResultException(gone());
  }

  @Override
  public Optional<ItemResult<R>> poll(Duration timeout) {
    return Optional.empty();
  }

  @Override
  public Iterator<R> results(long max) {
    return Collections.emptyIterator();
  }

  @Override
  public void deliverTo(Consumer<? super ItemResult<R>> sink) {
    // The pool has had all results there were.
  }

  @Override
  public void restart() {
    throw new WorkerStartException(gone());
  }

  @Override
  public void restart(Duration timeout, Duration grace, boolean force) {
    throw new WorkerStartException(gone());
  }

  private String gone() {
    return "Worker '" + name + "' has ended because its type '" + type + "' has gone away";
  }

  @Override
  public String toString() {
    return name + " (" + type + ", gone)";
  }
}
