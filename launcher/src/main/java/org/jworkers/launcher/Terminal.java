package org.jworkers.launcher;

import java.nio.charset.Charset;

/** What standard output leads to. */
final class Terminal {
  /**
   * Set by the start script, which can ask for the width. A JVM cannot, and since version 22 it
   * does not even tell by {@code System.console()} whether there is a terminal.
   */
  private static final String PROPERTY = "jworkers.columns";

  private Terminal() {}

  /** How wide the terminal is; 0 if there is none. */
  static int columns() {
    return Integer.getInteger(PROPERTY, 0);
  }

  /** Whether block characters reach it as such. */
  static boolean showsBlocks() {
    String charset =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return (charset == null ? Charset.defaultCharset() : Charset.forName(charset))
        .newEncoder()
        .canEncode('█');
  }
}
