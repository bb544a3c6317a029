package org.jworkers.api;

import java.io.Serializable;
import java.util.concurrent.Callable;

/**
 * What a pool has its workers run: the user's task, which may outlive what it throws, and any other
 * work that is handed over in place of an input. For those who write pools; users give these their
 * task.
 *
 * @param task the user's task
 * @param enduring whether a worker lives on after the task threw; the result of that item is then a
 *     {@link Thrown}
 * @param <A> what an input is
 * @param <R> what the task gives back
 */
public record PoolTask<A, R>(Task<A, R> task, boolean enduring) implements Task<Object, Object> {

  /**
   * Other work, in place of an input.
   *
   * @param code a {@link Callable} or {@link Runnable}; has to be able to travel; null for nothing
   */
  public record Call(Object code) implements Serializable {}

  /** The result of an item that failed without ending its worker. */
  public record Thrown(Throwable error) implements Serializable {}

  @Override
  @SuppressWarnings("unchecked") // a pool gives its workers its own inputs
  public Object run(Object input) throws Exception {
    if (!(input instanceof Call call)) {
      return task.run((A) input);
    }
    if (call.code() instanceof Callable<?> callable) {
      return callable.call();
    }
    if (call.code() != null) {
      ((Runnable) call.code()).run();
    }
    return null;
  }

  /**
   * Whether a worker lives on after {@code input} ended so. It does not where its JVM may be
   * damaged, nor if it is the worker itself that is to stop.
   */
  public boolean outlives(Object input, Throwable error) {
    boolean damage = error instanceof VirtualMachineError && !(error instanceof StackOverflowError);
    return !damage
        && !(error instanceof WorkerTerminatedError)
        && (enduring || input instanceof Call);
  }

  @Override
  public Class<?> origin() {
    return task.origin();
  }
}
