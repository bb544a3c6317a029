package org.jworkers.api;

import java.util.List;
import java.util.Set;

/**
 * A scope for workers: finds the worker types that are there, starts workers, and ends what it
 * started when it is closed. Safe for use by many threads.
 */
public interface Workers extends AutoCloseable {

  /**
   * A new scope, which ends at {@link #close()} at the latest; in an OSGi framework also when the
   * calling bundle stops.
   *
   * @throws IllegalStateException if there is no implementation to be found
   */
  static Workers open() {
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return Installed.factory(caller).open(caller);
  }

  /** The worker types that are there now. */
  Set<String> types();

  /**
   * Tells {@code listener} of worker types that come and go, beginning with those that are there
   * now, until the handle or this scope is closed.
   */
  AutoCloseable listen(TypeListener listener);

  /**
   * Hands every line that the processes of this scope's workers write to {@code listener}, until
   * the handle or this scope is closed. While nobody listens, lines go to the logger {@code
   * org.jworkers.output}, tagged with the worker's name.
   */
  AutoCloseable listen(OutputListener listener);

  /**
   * Starts a worker that runs {@code task} once. Blocks until it runs.
   *
   * @param argument what the task is called with; may be null, and has to be able to travel
   * @throws IllegalArgumentException if there is no such worker type, or it has no such option
   * @throws PayloadException if the task or the argument cannot travel
   * @throws WorkerStartException if it could not be started, or the calling thread is interrupted
   */
  <A, R> Worker<R> start(WorkerSpec spec, Task<A, R> task, A argument);

  /** As {@link #start(WorkerSpec, Task, Object)}, for a task that sees the worker around it. */
  default <A, R> Worker<R> start(WorkerSpec spec, ContextTask<A, R> task, A argument) {
    return start(spec, task == null ? null : task.asTask(), argument);
  }

  /**
   * Starts a worker that runs {@code task} for every item that it is given. Blocks until it runs.
   *
   * @throws IllegalArgumentException if there is no such worker type, or it has no such option
   * @throws PayloadException if the task cannot travel
   * @throws WorkerStartException if it could not be started, or the calling thread is interrupted
   */
  default <A, R> PersistentWorker<A, R> startPersistent(WorkerSpec spec, Task<A, R> task) {
    return startPersistent(spec, task, null);
  }

  /** As {@link #startPersistent(WorkerSpec, Task)}, for a task that sees the worker around it. */
  default <A, R> PersistentWorker<A, R> startPersistent(WorkerSpec spec, ContextTask<A, R> task) {
    return startPersistent(spec, task == null ? null : task.asTask(), null);
  }

  /**
   * Starts a persistent worker with a default argument, which travels once and of which every
   * {@link PersistentWorker#enqueue()} without an item gets a copy of its own.
   */
  <A, R> PersistentWorker<A, R> startPersistent(
      WorkerSpec spec, Task<A, R> task, A defaultArgument);

  /** The workers of this scope that live now. */
  List<Worker<?>> alive();

  /**
   * Ends every worker of this scope, all at the same time, each as its own {@code close()} does.
   * Nothing can be started afterwards.
   */
  @Override
  void close();
}
