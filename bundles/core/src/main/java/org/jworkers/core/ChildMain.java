package org.jworkers.core;

import java.io.IOException;

/** The main class of a child JVM without a framework. */
public final class ChildMain {
  private ChildMain() {}

  /**
   * Serves one worker, then ends the JVM.
   *
   * @param arguments the folder of the call, and the worker's name
   */
  public static void main(String[] arguments) throws IOException {
    new ChildProcess(arguments, PlainWorkers.ofChild(ChildMain.class)).run();
    System.exit(0);
  }
}
