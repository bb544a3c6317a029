package org.jworkers.ssh;

import java.util.List;

/** A server could not be started on another machine; nothing of it remains. */
public class SshException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> output;

  /**
   * Says what happened.
   *
   * @param message names the machine and the reason, and ends with the output
   * @param output the last lines that ssh and the far side wrote, oldest first
   * @param cause why; may be null
   */
  public SshException(String message, List<String> output, Throwable cause) {
    super(message, cause);
    this.output = List.copyOf(output);
  }

  /** The last lines that ssh and the far side wrote, oldest first; empty after serialization. */
  public List<String> output() {
    return output == null ? List.of() : output;
  }
}
