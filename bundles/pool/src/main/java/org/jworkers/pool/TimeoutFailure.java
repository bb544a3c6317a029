package org.jworkers.pool;

import org.jworkers.api.WorkerException;

/** Tells that an input took longer than the pool lets it; its work was stopped. */
public class TimeoutFailure extends WorkerException {
  private static final long serialVersionUID = 1L;

  /** Says which input it was, and how long it could have. */
  public TimeoutFailure(String message) {
    super(message);
  }
}
