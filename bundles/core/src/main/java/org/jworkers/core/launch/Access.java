package org.jworkers.core.launch;

import java.io.IOException;
import org.jworkers.core.line.CodedLine;

/** The way to a server, for one worker. */
interface Access {

  /**
   * A line of the worker's own, or on one that it shares, after the hello; waits for it. To be
   * called once.
   *
   * @throws IOException if there is none; nothing of it remains then
   */
  CodedLine open() throws IOException;

  /** Nobody will want the line. */
  void abandon();

  /** Where the way leads, in words: "127.0.0.1:60006". */
  String peer();
}
