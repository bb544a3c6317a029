package org.jworkers.launcher;

import java.util.spi.ToolProvider;

/** Where the tools behind the commands live, until it is closed. */
interface World extends AutoCloseable {

  /**
   * A tool that is there.
   *
   * @throws IllegalStateException if it is not, saying where it was looked for
   */
  ToolProvider tool(String name);

  @Override
  void close() throws Exception;
}
