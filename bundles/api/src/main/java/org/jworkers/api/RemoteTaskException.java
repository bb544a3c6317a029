package org.jworkers.api;

/**
 * Stands for an exception whose own class is not to be had here, or could not travel whole. It
 * prints as the original did: message, frames, causes and suppressed are those of the original.
 */
public class RemoteTaskException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String originalClass;
  private final String originalText;

  /**
   * Takes the original's place.
   *
   * @param originalClass the name of the original's class
   * @param message the original's message; may be null
   * @param originalText what the original's {@code toString} gave
   * @param cause the original's cause; may be null
   */
  public RemoteTaskException(
      String originalClass, String message, String originalText, Throwable cause) {
    super(message, cause);
    this.originalClass = originalClass;
    this.originalText = originalText;
  }

  /** The name of the class of the exception that this one stands for. */
  public String originalClass() {
    return originalClass;
  }

  @Override
  public String toString() {
    return originalText;
  }
}
