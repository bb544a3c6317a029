package org.jworkers.core.message;

import java.io.IOException;

/** What came over a line is not what our protocol allows. */
public class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what came and what was expected. */
  public ProtocolException(String message) {
    super(message);
  }
}
