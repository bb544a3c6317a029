package org.jworkers.itests.osgi;

import java.util.Map;

/** The main class of a process that starts a process worker, and waits to be killed. */
final class OrphanParent {
  private OrphanParent() {}

  /**
   * Prints the worker's pid and the folder of the framework.
   *
   * @param arguments what to run of the user's bundle
   */
  public static void main(String[] arguments) throws Exception {
    TestFramework framework = TestFramework.start(Map.of());
    long pid = TestFramework.<Long>run(framework.start("user"), arguments[0], "process");
    System.out.println("worker " + pid + " " + framework.folder());
    System.in.read();
  }
}
