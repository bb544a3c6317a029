package org.jworkers.server.internal;

import java.io.IOException;

/** A client did not show what it has to show. The message is for both sides. */
final class NotAdmitted extends IOException {
  private static final long serialVersionUID = 1L;

  NotAdmitted(String message) {
    super(message);
  }
}
