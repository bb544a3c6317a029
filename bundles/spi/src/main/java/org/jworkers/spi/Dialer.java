package org.jworkers.spi;

import java.io.IOException;

/** Opens connections to one server. */
public interface Dialer {

  /**
   * A new connection; waits for it.
   *
   * @throws IOException if there is none; the message says what was tried
   */
  Connection dial() throws IOException;
}
