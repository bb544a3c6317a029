package org.jworkers.pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jworkers.api.Death;
import org.jworkers.api.ItemResult;
import org.jworkers.api.NoResultException;
import org.jworkers.api.Outcome;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.PoolTask;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.api.WorkerException;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerState;
import org.jworkers.api.WorkerTerminatedError;

/**
 * A persistent worker on a thread, which can be killed as a process can: its work just vanishes.
 */
final class FakeWorker<A, R> implements PersistentWorker<A, R> {
  private static final AtomicLong IDS = new AtomicLong();

  /** What cannot be handed to a fake worker, as if it could not be written. */
  record Untravelable(String what) {}

  private final PlainSpec spec;
  private final Task<A, R> task;
  private final Function<WorkerId, WorkerId> ids;
  private final WorkerId parent = new WorkerId("fake", 0, Thread.currentThread().getId());
  private volatile Life life;
  private Consumer<? super ItemResult<R>> sink;

  /** How often it was asked to stop, mildly and by force. */
  final AtomicLong asked = new AtomicLong();

  final AtomicLong forced = new AtomicLong();

  /** How many items it was given together, at most. */
  final AtomicLong together = new AtomicLong();

  /** How many items it did not take. */
  final AtomicLong refused = new AtomicLong();

  FakeWorker(PlainSpec spec, Task<A, R> task, Function<WorkerId, WorkerId> ids) {
    this.spec = spec;
    this.task = task;
    this.ids = ids;
    life = new Life();
    life.thread.start();
  }

  /** One life; guards itself, and hands over results outside its lock, in order. */
  private final class Life implements Runnable {
    final WorkerId id = ids.apply(new WorkerId("fake", 1, IDS.incrementAndGet()));
    final CompletableFuture<Outcome<Long>> ended = new CompletableFuture<>();
    final Thread thread = new Thread(this, spec.name().orElseThrow());
    private final Deque<A> items = new LinkedList<>(); // takes null
    private final Deque<ItemResult<R>> unread = new ArrayDeque<>();
    private long given;
    private final Set<Long> cancelled = new HashSet<>();
    private long turn;
    private long done;
    private boolean begun;
    private boolean closed;
    private boolean stopping;
    private boolean over;

    @Override
    public void run() {
      Outcome<Long> outcome = null;
      try {
        while (outcome == null) {
          outcome = next();
        }
      } catch (Throwable error) {
        outcome = new Outcome.Failure<>(error);
      }
      end(outcome);
    }

    private Outcome<Long> next() throws Exception {
      A item;
      synchronized (this) {
        while (items.isEmpty() && !closed && !stopping && !over) {
          try {
            wait();
          } catch (InterruptedException stop) {
            // Looked at below.
          }
        }
        if (stopping) {
          throw new WorkerTerminatedError(name() + " was terminated");
        }
        if (over || items.isEmpty()) {
          return new Outcome.Success<>(done);
        }
        item = items.removeFirst();
        begun = true;
      }
      work(item);
      return null;
    }

    private void work(A item) throws Exception {
      if (isCancelled()) {
        answer(false, null, new CancellationException("cancelled"));
        return;
      }
      R value;
      try {
        value = task.run(item);
      } catch (Throwable error) {
        if (isStopping()) {
          throw new WorkerTerminatedError(name() + " was terminated", error);
        }
        boolean gone = isCancelled();
        if (error instanceof PayloadException) {
          answer(false, null, error);
          return;
        }
        if (!gone && task instanceof PoolTask<?, ?> pooled && pooled.outlives(item, error)) {
          answer(true, thrown(error), null);
          return;
        }
        answer(false, null, gone ? new CancellationException("cancelled") : error);
        if (gone) {
          return;
        }
        throw error;
      }
      answer(true, value, null);
    }

    @SuppressWarnings("unchecked") // a pool knows such results
    private R thrown(Throwable error) {
      return (R) new PoolTask.Thrown(error);
    }

    private synchronized boolean isCancelled() {
      return cancelled.contains(turn);
    }

    synchronized boolean cancel(long item) {
      boolean open = item >= turn && !over;
      if (open) {
        cancelled.add(item);
        if (begun && item == turn) {
          thread.interrupt();
        }
      }
      return open;
    }

    private synchronized boolean isStopping() {
      return stopping;
    }

    private void answer(boolean ok, R value, Throwable error) {
      Consumer<? super ItemResult<R>> to;
      ItemResult<R> result = new ItemResult<>(turn, ok, value, error, id);
      synchronized (this) {
        if (over) {
          return;
        }
        begun = false;
        turn++;
        done += ok && !(value instanceof PoolTask.Thrown) ? 1 : 0;
        to = sink;
        if (to == null) {
          unread.add(result);
          notifyAll();
          return;
        }
      }
      to.accept(result);
    }

    /** Waits for a result, and takes it, if it is a good one. */
    synchronized R read() throws InterruptedException {
      while (unread.isEmpty() && !over) {
        wait();
      }
      ItemResult<R> result = unread.poll();
      if (result == null || !result.ok()) {
        throw new NoResultException("No good result: " + result);
      }
      return result.value();
    }

    void end(Outcome<Long> outcome) {
      synchronized (this) {
        if (over) {
          return; // killed meanwhile
        }
        over = true;
        closed = true;
        notifyAll();
      }
      ended.complete(outcome);
    }

    synchronized long add(List<? extends A> more) {
      if (closed || stopping) {
        refused.incrementAndGet();
        throw new WorkerClosedException("Worker " + name() + " takes no more items");
      }
      items.addAll(more);
      notifyAll();
      given += more.size();
      return given - more.size();
    }

    synchronized void close() {
      closed = true;
      notifyAll();
    }

    void ask() {
      synchronized (this) {
        stopping = true;
        notifyAll();
      }
      thread.interrupt();
    }

    synchronized Death death() {
      OptionalLong inHand = begun ? OptionalLong.of(turn) : OptionalLong.empty();
      return new Death(
          "Killed",
          OptionalInt.empty(),
          OptionalInt.of(9),
          id,
          Optional.empty(),
          List.of(),
          inHand,
          Optional.empty(),
          Optional.empty(),
          Rung.NONE);
    }
  }

  /** Ends it as SIGKILL would. */
  void kill() {
    Life now = life;
    now.end(new Outcome.Lost<>(now.death()));
    now.thread.interrupt();
  }

  /** Ends it as a failure of its own would. */
  void fail(Throwable error) {
    Life now = life;
    now.end(new Outcome.Failure<>(error));
    now.thread.interrupt();
  }

  boolean isClosed() {
    synchronized (life) {
      return life.closed;
    }
  }

  /** How many items it was given in this life. */
  long lastCounter() {
    synchronized (life) {
      return life.given;
    }
  }

  void askToStop() {
    life.ask();
  }

  @Override
  public String type() {
    return spec.type();
  }

  @Override
  public PlainSpec spec() {
    return spec;
  }

  @Override
  public String name() {
    return spec.name().orElseThrow();
  }

  @Override
  public WorkerId id() {
    return life.id;
  }

  @Override
  public WorkerId parentId() {
    return parent;
  }

  @Override
  public boolean isChild() {
    return Thread.currentThread() == life.thread;
  }

  @Override
  public WorkerState state() {
    return isAlive() ? WorkerState.RUNNING : WorkerState.ENDED;
  }

  @Override
  public boolean isAlive() {
    return !life.ended.isDone();
  }

  @Override
  public Optional<Outcome<Long>> outcome() {
    return Optional.ofNullable(life.ended.getNow(null));
  }

  @Override
  public <S> S userState() {
    return null;
  }

  @Override
  public Optional<Progress> progress() {
    return Optional.empty();
  }

  @Override
  public CompletionStage<Outcome<Long>> ended() {
    return life.ended;
  }

  @Override
  public Long join() throws InterruptedException {
    await();
    return result();
  }

  @Override
  public boolean await() throws InterruptedException {
    return await(Duration.ofDays(1));
  }

  @Override
  public boolean await(Duration timeout) throws InterruptedException {
    closeInput();
    return awaitEnd(timeout);
  }

  private boolean awaitEnd(Duration timeout) throws InterruptedException {
    try {
      life.ended.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean terminate() {
    return terminate(Duration.ofSeconds(1), true);
  }

  @Override
  public boolean terminate(Duration grace, boolean force) {
    asked.incrementAndGet();
    life.ask();
    boolean ended = false;
    try {
      ended = awaitEnd(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!ended && force) {
      forced.incrementAndGet();
      kill();
      return true;
    }
    return ended;
  }

  @Override
  public void close() {
    closeInput();
  }

  @Override
  public boolean cancel(long item) {
    return life.cancel(item);
  }

  @Override
  public void closeInput() {
    life.close();
  }

  @Override
  public long enqueue(A item) {
    requireTravelable(item);
    return life.add(Collections.singletonList(item));
  }

  private static void requireTravelable(Object item) {
    Object sent = item instanceof PoolTask.Call call ? call.code() : item;
    if (sent instanceof Untravelable bad) {
      throw new PayloadException("item.what", bad.what() + " cannot be written");
    }
  }

  @Override
  public long enqueueAll(List<? extends A> items) {
    items.forEach(FakeWorker::requireTravelable);
    long first = life.add(items);
    together.accumulateAndGet(items.size(), Math::max);
    return first;
  }

  @Override
  public long enqueue() {
    return life.add(Collections.singletonList(null));
  }

  @Override
  public R nextResult() throws InterruptedException {
    return life.read();
  }

  @Override
  public R nextResult(Duration timeout) {
    throw new NoResultException("Not read here");
  }

  @Override
  public Optional<ItemResult<R>> poll(Duration timeout) {
    synchronized (life) {
      return Optional.ofNullable(life.unread.poll());
    }
  }

  @Override
  public Iterator<R> results(long max) {
    return Collections.emptyIterator();
  }

  @Override
  public void deliverTo(Consumer<? super ItemResult<R>> newSink) {
    List<ItemResult<R>> before;
    synchronized (life) {
      before = List.copyOf(life.unread);
      life.unread.clear();
      before.forEach(newSink::accept); // in tests with a mailbox behind it only
      sink = newSink;
    }
  }

  @Override
  public void restart() {
    restart(Duration.ofSeconds(1), Duration.ofSeconds(1), true);
  }

  @Override
  public void restart(Duration timeout, Duration grace, boolean force) {
    try {
      if (!await(timeout) && !terminate(grace, force)) {
        throw new WorkerException("Could not stop a worker! " + name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkerException("Interrupted", e);
    }
    life = new Life();
    life.thread.start();
  }

  @Override
  public String toString() {
    return name();
  }
}
