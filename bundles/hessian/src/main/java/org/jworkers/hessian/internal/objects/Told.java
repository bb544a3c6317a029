package org.jworkers.hessian.internal.objects;

import java.util.function.Supplier;

/**
 * What an exception tells of itself. Its methods may be overridden, and throw: an exception must
 * not be lost because of that.
 *
 * @param message may be null
 * @param detail the message that its constructor was given, may be null
 * @param text what it prints as; null if it cannot even tell that
 * @param cause may be null
 */
record Told(
    String message,
    String detail,
    String text,
    StackTraceElement[] frames,
    Throwable cause,
    Throwable[] suppressed) {

  static Told by(Throwable error) {
    String message = ask(error::getMessage, null);
    Throwable cause = ask(error::getCause, null);
    return new Told(
        message,
        Detail.of(error, message),
        ask(error::toString, null),
        ask(error::getStackTrace, new StackTraceElement[0]),
        cause == error ? null : cause,
        error.getSuppressed());
  }

  /** What it prints as, or else what most exceptions would print as. */
  String textOr(String name) {
    if (text != null) {
      return text;
    }
    return message == null ? name : name + ": " + message;
  }

  private static <T> T ask(Supplier<T> question, T otherwise) {
    try {
      return question.get();
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError broken) {
      return otherwise;
    }
  }
}
