package org.jworkers.api;

/**
 * A value cannot travel: it cannot be written, or what came may not or cannot be read.
 *
 * <p>The message starts with the path to the culprit, such as {@code arg.items[3].owner}.
 */
public class PayloadException extends WorkerException {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * Says what cannot travel, and why.
   *
   * @param path where it sits in the value; empty for the value itself
   * @param reason what is wrong with it, naming its type
   */
  public PayloadException(String path, String reason) {
    this(path, reason, null);
  }

  /**
   * Says what cannot travel, and why.
   *
   * @param path where it sits in the value; empty for the value itself
   * @param reason what is wrong with it, naming its type
   * @param cause what stopped it; may be null
   */
  public PayloadException(String path, String reason, Throwable cause) {
    super(path.isEmpty() ? reason : path + ": " + reason, cause);
    this.path = path;
  }

  /** Where the culprit sits in the value; empty for the value itself. */
  public String path() {
    return path;
  }
}
