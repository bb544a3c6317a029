package org.jworkers.launcher;

import java.util.spi.ToolProvider;

/** The module path or class path that the launcher itself was started with. */
final class PathWorld implements World {

  /** Whether a tool is on it. */
  static boolean has(String tool) {
    return ToolProvider.findFirst(tool).isPresent();
  }

  @Override
  public ToolProvider tool(String name) {
    return ToolProvider.findFirst(name)
        .orElseThrow(
            () -> new IllegalStateException("No tool " + name + " on the module or class path"));
  }

  @Override
  public void close() {
    // There is nothing to end: what is on the path lives as long as the JVM.
  }
}
