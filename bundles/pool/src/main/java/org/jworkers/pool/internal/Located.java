package org.jworkers.pool.internal;

import org.jworkers.api.PayloadException;

/** Payload errors that say in which input of a run the culprit sits. */
final class Located {
  private Located() {}

  /**
   * The same error, if it is a payload error with a path that starts at the run's inputs, such as
   * {@code inputs[3].owner}.
   */
  static Throwable in(Item<?> item, Throwable error) {
    return error instanceof PayloadException payload ? in(item, payload) : error;
  }

  private static PayloadException in(Item<?> item, PayloadException error) {
    String path = error.path();
    String reason =
        path.isEmpty() ? error.getMessage() : error.getMessage().substring(path.length() + 2);
    return new PayloadException("inputs[" + item.index + "]" + withoutRoot(path), reason, error);
  }

  /** The part of a path behind the name of its root: of {@code arg.items[3]}, {@code .items[3]}. */
  private static String withoutRoot(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return path.substring(end);
  }
}
