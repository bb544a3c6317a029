package org.jworkers.weaver;

import java.lang.instrument.Instrumentation;
import org.jworkers.weaver.front.LoadTimeWeaving;

/**
 * The java agent that makes target code stoppable in a JVM without a framework: {@code
 * -javaagent:org.jworkers.weaver.jar=com.acme,-com.acme.fast}. It weaves the modules that open a
 * package to the codec, and the packages that the system property {@code
 * org.jworkers.payload.packages} lists. Its argument names further packages to weave, with those
 * below them, and with a minus sign those to leave out; without an argument the system property
 * {@code org.jworkers.weaver.packages} does.
 */
public final class Agent {
  private Agent() {}

  /** Called by the JVM before the main class, when the agent is named on the command line. */
  public static void premain(String packages, Instrumentation instrumentation) {
    LoadTimeWeaving.install(packages, instrumentation, false);
  }

  /** Called by the JVM when the agent is attached or started by a launcher's manifest. */
  public static void agentmain(String packages, Instrumentation instrumentation) {
    LoadTimeWeaving.install(packages, instrumentation, true);
  }
}
