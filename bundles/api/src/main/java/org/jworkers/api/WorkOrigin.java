package org.jworkers.api;

import java.util.Arrays;
import java.util.List;

/**
 * Says where the error of a task comes from: it is one of the {@linkplain Throwable#getSuppressed
 * suppressed} exceptions of that error, and so is printed with it. Its frames are those of the call
 * that handed the work in: of the pool's {@code run}, {@code submit} or the like; for a worker by
 * itself, of its start.
 */
public final class WorkOrigin extends Exception {
  private static final long serialVersionUID = 1L;

  /** How many of these an error has at most: some programs throw the same object for ever. */
  private static final int MOST = 3;

  private final String worker;
  private final WorkerId id;

  private WorkOrigin(String worker, WorkerId id, StackTraceElement[] call) {
    super(
        "Worker '%s', process %d on %s; its work was handed in here"
            .formatted(worker, id.pid(), id.host()));
    this.worker = worker;
    this.id = id;
    setStackTrace(call);
  }

  /** The name of the worker that ran the task. */
  public String worker() {
    return worker;
  }

  /** Where it ran. */
  public WorkerId id() {
    return id;
  }

  /** What is known of the origin of an error, oldest first. */
  public static List<WorkOrigin> of(Throwable error) {
    return Arrays.stream(error.getSuppressed())
        .filter(WorkOrigin.class::isInstance)
        .map(WorkOrigin.class::cast)
        .toList();
  }

  /**
   * Notes the origin of an error. For those who hand out work.
   *
   * @param call made where the work was handed in
   * @return the error
   */
  public static Throwable note(Throwable error, String worker, WorkerId id, Throwable call) {
    if (of(error).size() < MOST) {
      error.addSuppressed(new WorkOrigin(worker, id, call.getStackTrace()));
    }
    return error;
  }
}
