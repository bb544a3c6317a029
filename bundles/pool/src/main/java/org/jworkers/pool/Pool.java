package org.jworkers.pool;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jworkers.api.ContextTask;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/**
 * A set of persistent workers, of any types, that do the inputs of one task together.
 *
 * <p>One run at a time: {@code run} hands out the inputs, waits for all results, and returns them
 * in the order of the inputs. It is driven by the thread that calls it. Inputs are taken from their
 * source only when a worker is ready for one, so that a source may be endless, slow, or larger than
 * memory. Workers may be added at any time, also during a run.
 *
 * <p>A worker that dies costs the pool that worker: what it had goes to the others, as the {@link
 * RetryPolicy} says. An input may so be begun more than once. A worker whose type goes away (its
 * plug-in is stopped) ends too; the pool starts another one in its place when the type comes back.
 * A run during which no living worker is left ends with a {@link PoolException}: it does not wait
 * for a type to come back.
 *
 * @param <A> what an input is
 * @param <R> what the task gives back for one
 */
public interface Pool<A, R> extends AutoCloseable {

  /** A pool with the usual options and without workers yet. */
  static <A, R> Pool<A, R> of(Workers workers, Task<A, R> task) {
    return builder(workers, task).open();
  }

  /** As {@link #of(Workers, Task)}, for a task that sees the worker around it. */
  static <A, R> Pool<A, R> of(Workers workers, ContextTask<A, R> task) {
    return builder(workers, task).open();
  }

  /** A builder of a pool with other options. */
  static <A, R> PoolBuilder<A, R> builder(Workers workers, Task<A, R> task) {
    return new PoolBuilder<>(workers, task);
  }

  /** As {@link #builder(Workers, Task)}, for a task that sees the worker around it. */
  static <A, R> PoolBuilder<A, R> builder(Workers workers, ContextTask<A, R> task) {
    return new PoolBuilder<>(workers, task.asTask());
  }

  /** The pool's name. */
  String name();

  /**
   * Starts a worker for this pool; blocks until it runs. If the spec has no name, the worker's is
   * "<i>pool</i> worker <i>i</i>"; if it has no user's mark, that is <i>i</i>: the number of the
   * worker, from 0.
   *
   * @return the worker
   * @throws IllegalArgumentException if there is no such worker type, it has no such option, or the
   *     new worker has the id of one that lives in this pool
   * @throws org.jworkers.api.WorkerStartException if the worker could not be started
   * @throws IllegalStateException if the pool is closed
   */
  PersistentWorker<A, R> add(WorkerSpec spec);

  /** Starts a worker that runs a task of its own in place of the pool's. */
  PersistentWorker<A, R> add(WorkerSpec spec, Task<A, R> task);

  /** As {@link #add(WorkerSpec, Task)}, for a task that sees the worker around it. */
  default PersistentWorker<A, R> add(WorkerSpec spec, ContextTask<A, R> task) {
    return add(spec, task.asTask());
  }

  /**
   * Starts several workers at the same time. If one of them cannot be started, none of them stays,
   * and the exception is that of the first one that could not.
   *
   * @param count how many
   * @return the workers
   */
  List<PersistentWorker<A, R>> add(WorkerSpec spec, int count);

  /**
   * Takes in a worker that was started elsewhere. From now on its results come to the pool, and
   * closing the pool closes it. Does nothing if it is in the pool already. If its type goes away it
   * is not replaced, since the pool does not know its task.
   *
   * @throws IllegalArgumentException if the worker is null, or has the id of another one that lives
   *     in this pool
   * @throws IllegalStateException if the pool is closed
   */
  void attach(PersistentWorker<A, R> worker);

  /**
   * The workers in the order in which they were added, dead ones too, also when the pool is closed.
   * A worker whose type has gone away is listed as a record of it, which can be read like the
   * worker itself but holds on to nothing of its plug-in, until another one takes its place.
   */
  List<PersistentWorker<A, R>> workers();

  /**
   * Runs the task for every input; see {@link #run(Iterator)}. Of a collection, several inputs may
   * be asked for before the first is handed to a worker: they are taken to be there.
   */
  default List<R> run(Iterable<? extends A> inputs) throws InterruptedException {
    return run(inputs.iterator());
  }

  /**
   * Runs the task for every input and waits for all results. What the iterator throws ends the run
   * and is thrown here. Then, and after an interrupt, what the workers still have of this run is
   * {@linkplain PersistentWorker#cancel cancelled}.
   *
   * @param inputs may contain null; used by the calling thread only
   * @return the results in the order of their inputs, or null if the pool does not return results
   * @throws PoolException if there is not a result for every input; it has those that there are.
   *     That is so if no living worker is left, if an input cannot travel or was cancelled, or if
   *     inputs were given up under a policy that does not {@linkplain RetryPolicy#omits() omit}
   *     them
   * @throws IllegalStateException if the pool is closed, or is running already
   */
  List<R> run(Iterator<? extends A> inputs) throws InterruptedException;

  /**
   * Runs the task for every element of a stream, lazily, and closes it. Those of a range or an
   * array are taken to be there, as those of a collection are; what is mapped or filtered is not.
   */
  default List<R> run(BaseStream<? extends A, ?> inputs) throws InterruptedException {
    try (inputs) {
      return run(inputs.iterator());
    }
  }

  /**
   * Runs the task for inputs that are made for the worker that is to do them.
   *
   * @param inputs called by the calling thread with a worker that is ready; empty: no more inputs
   *     for any worker
   */
  List<R> run(Function<? super PersistentWorker<A, R>, Optional<A>> inputs)
      throws InterruptedException;

  /** Runs the task for pairs of inputs, until one of the two sources has no more. */
  default <X, Y> List<R> run(
      Iterable<X> first, Iterable<Y> second, BiFunction<? super X, ? super Y, ? extends A> pair)
      throws InterruptedException {
    return run(new ZipIterator<X, Y, A>(first.iterator(), second.iterator(), pair));
  }

  /** The results in the order of their inputs; see {@link #stream(Iterator, Order)}. */
  default Stream<R> stream(Iterable<? extends A> inputs) {
    return stream(inputs.iterator(), Order.OF_INPUTS);
  }

  /** As {@link #stream(Iterable)}, for a stream of inputs, which is closed with this one. */
  default Stream<R> stream(BaseStream<? extends A, ?> inputs) {
    return stream(inputs.iterator(), Order.OF_INPUTS).onClose(inputs::close);
  }

  /**
   * A run whose results are taken while it goes on. It begins with the stream's terminal operation,
   * and takes inputs only as results are taken: there are never more on their way than four for
   * each that the workers may have, or 16. So both may be endless, and a slow reader holds the pool
   * back.
   *
   * <p>As {@link #run(Iterator)}, it ends with a {@link PoolException} if there is not a result for
   * every input, after all that there are; the exception has no results, and at most 1,000
   * failures. An interrupt of the reader ends it with a {@link
   * java.util.concurrent.CancellationException}.
   *
   * <p>A stream that is not read to its end has to be closed; until then the pool does nothing
   * else. Closing the pool ends it too.
   *
   * @param inputs used by a thread of the pool's; has to obey an interrupt if it blocks
   * @throws IllegalStateException from the terminal operation, if the pool is closed, or is running
   *     or streaming already
   */
  Stream<R> stream(Iterator<? extends A> inputs, Order order);

  /**
   * The results as a publisher: each subscription is a run of its own, as {@link #stream(Iterator,
   * Order)} is, and begins with the first request. Only one can go on at a time: a second
   * subscriber is refused with an {@link IllegalStateException}. A result that is null ends it with
   * a {@link NullPointerException}, since it cannot be published.
   */
  Flow.Publisher<R> publisher(Iterable<? extends A> inputs, Order order);

  /**
   * Hands in one input. It waits its turn behind those that were handed in before, and behind a run
   * or stream that is going on.
   *
   * @return what becomes of it. What depends on this is completed by a thread of the pool's and
   *     should not block for long. Cancelling it cancels the input: if it is waiting it never runs,
   *     if it runs it is asked to stop.
   * @throws IllegalStateException if the pool is closed
   */
  CompletableFuture<R> submit(A input);

  /** How many submitted inputs and calls of executors wait and are not with a worker yet. */
  int queued();

  /**
   * This pool as an executor: what it is given is called by the pool's workers in place of their
   * task, one call at a time and each once, in the order in which they were given. While no worker
   * is there, calls wait for one. It ends when it is shut down, and when the pool is closed; its
   * end leaves the pool as it is.
   *
   * <p>A callable and its result have to be able to travel to the workers. For workers that are not
   * threads of this JVM that means a class, lambda or method reference that is {@link
   * java.io.Serializable}; a lambda is if it is cast: {@code (Callable<Integer> & Serializable) ()
   * -> 7}. What the JDK wraps by itself is not, such as the tasks of {@code CompletableFuture} and
   * of {@code ExecutorCompletionService}.
   */
  ExecutorService asExecutorService();

  /** Restarts all workers with one second for each step; see {@link #restartWorkers(Duration)}. */
  default void restartWorkers() {
    restartWorkers(Duration.ofSeconds(1));
  }

  /**
   * Begins a new life of every worker, dead ones too, all at the same time. Workers whose type is
   * gone are left to come back with it.
   *
   * @param timeout how long a living worker may take to finish, and then to obey a stop
   * @throws org.jworkers.api.WorkerException if some could not be restarted; the others are
   * @throws IllegalStateException if the pool is closed or running
   */
  void restartWorkers(Duration timeout);

  /** How long {@link #close()} waits for the workers. */
  Duration closeTimeout();

  /**
   * Sets how long {@link #close()} waits for the workers.
   *
   * @throws IllegalArgumentException if it is negative
   */
  void closeTimeout(Duration timeout);

  /** How far {@link #close()} goes to stop workers. */
  Force force();

  /** Sets how far {@link #close()} goes to stop workers. */
  void force(Force force);

  /** As {@link #close(Duration, Force)}, with what is set. */
  @Override
  default void close() {
    close(closeTimeout(), force());
  }

  /**
   * Ends all workers at the same time: no more input, a wait, then a termination of those that
   * still live, unless the force is {@link Force#NEVER}. Does nothing if the pool is closed. An
   * interrupt turns this into a termination by force without further waiting, and is re-asserted.
   * What was {@linkplain #submit submitted} may finish within the time-out too; what has not by
   * then is cancelled.
   *
   * @throws IllegalArgumentException if the time-out is negative
   * @throws IllegalStateException if the pool is running
   */
  void close(Duration timeout, Force force);

  /** As {@link #terminate(Duration, Force)}, with what is set. */
  default void terminate() {
    terminate(closeTimeout(), force());
  }

  /**
   * As {@link #close(Duration, Force)}, but workers that live after the wait are always terminated:
   * with {@link Force#NEVER} they are asked to stop.
   */
  void terminate(Duration timeout, Force force);
}
