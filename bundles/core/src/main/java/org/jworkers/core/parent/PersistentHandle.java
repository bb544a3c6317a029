package org.jworkers.core.parent;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jworkers.api.ItemResult;
import org.jworkers.api.NoResultException;
import org.jworkers.api.Outcome;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.api.WorkerException;

/**
 * The handle of a persistent worker.
 *
 * @param <A> what an item is
 * @param <R> what the task gives back for one
 */
public final class PersistentHandle<A, R> extends WorkerHandle<R, Long>
    implements PersistentWorker<A, R> {
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private volatile Consumer<? super ItemResult<R>> sink;

  PersistentHandle(Making making) {
    super(making);
  }

  @Override
  public boolean isPersistent() {
    return true;
  }

  @Override
  public long enqueue(A item) {
    ParentSide<R, Long> now = accepting();
    return now.items().add(Optional.of(now.line().pack(item, "item")));
  }

  @Override
  public long enqueueAll(List<? extends A> items) {
    ParentSide<R, Long> now = accepting();
    return now.items().addAll(now.line().packAll(items, "items"));
  }

  @Override
  public long enqueue() {
    return accepting().items().add(Optional.empty());
  }

  /** The caller waits, so what it gives need not be copied before it travels. */
  @Override
  public R call(A item) throws InterruptedException {
    ParentSide<R, Long> now = accepting();
    Object body = now.line().lend(item, "item");
    try {
      now.items().add(Optional.of(body));
      return nextResult();
    } finally {
      now.line().keep(body);
    }
  }

  private ParentSide<R, Long> accepting() {
    ParentSide<R, Long> now = side();
    if (now == null || now.life().isEnded() || now.items().isClosed()) {
      throw new WorkerClosedException("Worker " + name() + " takes no more items");
    }
    return now;
  }

  @Override
  public R nextResult() throws InterruptedException {
    return value(reading().take(true));
  }

  @Override
  public R nextResult(Duration timeout) throws InterruptedException {
    notNegative(timeout);
    return value(reading().take(true, timeout));
  }

  @Override
  public Optional<ItemResult<R>> poll(Duration timeout) throws InterruptedException {
    notNegative(timeout);
    return reading().take(false, timeout);
  }

  private R value(Optional<ItemResult<R>> result) {
    return good(result.orElseThrow(this::noResult)).value();
  }

  private NoResultException noResult() {
    String none = "Worker " + name() + " has no result to give";
    Optional<WorkerException> why =
        reading()
            .failure()
            .<Outcome<Long>>map(Outcome.Failure::new)
            .or(() -> outcome().filter(Outcome::hasError))
            .map(this::why);
    return why.isEmpty()
        ? new NoResultException(none)
        : new NoResultException(none + ": " + why.get().getMessage(), why.get());
  }

  /** Of the failed ones only those are given out at which no task threw. */
  private static <R> ItemResult<R> good(ItemResult<R> result) {
    if (result.ok()) {
      return result;
    }
    throw (PayloadException) result.error();
  }

  private ResultQueue<R> reading() {
    if (isChild()) {
      throw new IllegalStateException(
          "Results of " + name() + " can be read on its parent side only");
    }
    ParentSide<R, Long> now = side();
    if (now == null) {
      ResultQueue<R> none = new ResultQueue<>(Optional.empty());
      none.finish(() -> {});
      return none;
    }
    return now.results();
  }

  @Override
  public Iterator<R> results(long max) {
    ResultQueue<R> queue = reading();
    return new ResultIterator<>(() -> queue.take(true), max);
  }

  @Override
  public void deliverTo(Consumer<? super ItemResult<R>> newSink) {
    sink = newSink;
    ParentSide<R, Long> now = side();
    if (now != null) {
      now.results().deliverTo(newSink);
    }
  }

  @Override
  public boolean cancel(long item) {
    ParentSide<R, Long> now = side();
    return now != null && !now.life().isEnded() && now.items().cancel(item);
  }

  @Override
  public void closeInput() {
    if (isChild()) {
      TaskContext.current().ifPresent(TaskContext::closeInput);
    }
    lastInput();
  }

  @Override
  void lastInput() {
    ParentSide<R, Long> now = side();
    if (now != null) {
      now.closeInput();
    }
  }

  @Override
  public void restart() {
    restart(CLOSE, making().stopping().grace(), making().stopping().force());
  }

  @Override
  public synchronized void restart(Duration timeout, Duration grace, boolean force) {
    notNegative(timeout);
    notNegative(grace);
    notFromInside();
    if (!ends(timeout) && !terminate(grace, force)) {
      throw new WorkerException("Could not stop a worker! " + name() + " is left as it is");
    }
    begin(userState());
    if (sink != null) {
      deliverTo(sink);
    }
  }

  private boolean ends(Duration timeout) {
    try {
      return await(timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Reads results until there are no more. An interrupt ends it, and stays. */
  private static final class ResultIterator<R> implements Iterator<R> {
    private interface Source<R> {
      Optional<ItemResult<R>> take() throws InterruptedException;
    }

    private final Source<R> source;
    private long left;
    private Optional<ItemResult<R>> next = Optional.empty();

    ResultIterator(Source<R> source, long max) {
      this.source = source;
      this.left = max;
    }

    @Override
    public boolean hasNext() {
      if (next.isEmpty() && left > 0) {
        try {
          next = source.take();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        left = next.isEmpty() ? 0 : left - 1;
      }
      return next.isPresent();
    }

    @Override
    public R next() {
      if (!hasNext()) {
        throw new NoSuchElementException("No more results");
      }
      ItemResult<R> result = next.orElseThrow();
      next = Optional.empty();
      return good(result).value();
    }
  }
}
