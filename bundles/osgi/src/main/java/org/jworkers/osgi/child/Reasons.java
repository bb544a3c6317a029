package org.jworkers.osgi.child;

/** Says in a few lines what went wrong: the messages, without the stacks. */
final class Reasons {
  private Reasons() {}

  static String of(Throwable broken) {
    StringBuilder text = new StringBuilder("The child framework failed: ").append(words(broken));
    for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
      text.append(System.lineSeparator()).append("because: ").append(words(cause));
    }
    return text.toString();
  }

  private static String words(Throwable thrown) {
    return thrown.getMessage() == null
        ? thrown.toString()
        : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }
}
