package org.jworkers.core.line;

import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;

/** Hears what comes over a line that many workers share. */
interface SharedReceiver extends Line.Receiver {

  /**
   * A message for the worker of this number, or from it.
   *
   * @throws ProtocolException if there never was one
   */
  void received(int worker, Message message) throws ProtocolException;
}
