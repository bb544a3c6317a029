package org.jworkers.itests.hostile.types;

/** An exception with a field of its own. */
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final Object detail;

  /** Trouble with a detail. */
  @SuppressWarnings("this-escape") // the stack is of no use in a seed
  public Trouble(String message, Object detail) {
    super(message);
    this.detail = detail;
    setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 7)});
  }

  @Override
  public String toString() {
    return super.toString() + detail;
  }
}
