package org.jworkers.pool.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The future of one input that was submitted by itself; cancelling it cancels the input. */
final class ItemFuture<A, R> extends CompletableFuture<R> {
  private final Piece piece;
  private final PoolExecutor.Desk<A> desk;
  private final Executor teller;

  /** The {@code teller} completes it, so that what depends on it does not hold the pool up. */
  ItemFuture(A input, PoolExecutor.Desk<A> desk, Executor teller) {
    this.piece = new Piece(input);
    this.desk = desk;
    this.teller = teller;
  }

  /** Hands the input in; false if the pool is closed. */
  boolean submit() {
    return desk.submit(piece);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean open = !isDone();
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (open && cancelled && !desk.withdraw(piece)) {
      desk.stop(piece);
    }
    return cancelled;
  }

  /** What depends on it is nobody's input. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private final class Piece extends Submission<A> {
    Piece(A input) {
      super(input);
    }

    @Override
    Object owner() {
      return null;
    }

    @Override
    @SuppressWarnings("unchecked") // it was an input of the task
    void done(Object result) {
      teller.execute(() -> complete((R) result));
    }

    @Override
    void failed(List<Throwable> errors) {
      teller.execute(() -> completeExceptionally(errors.get(errors.size() - 1)));
    }

    @Override
    void cancelled() {
      teller.execute(() -> ItemFuture.super.cancel(false));
    }
  }
}
