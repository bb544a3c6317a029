package org.jworkers.launcher;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How much of what is logged reaches standard error, and in which form. */
final class Logging {
  /**
   * One line an event: time, level, who, what. Read by the JDK when it makes its first formatter.
   */
  private static final String FORMAT = "%1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n";

  /** Held on to, because the JDK forgets the level of a logger that nobody holds. */
  private static final Logger OURS = Logger.getLogger("org.jworkers");

  private Logging() {}

  /**
   * Sets it for the whole JVM.
   *
   * @param verbosity 1 for what happens, 2 or more for everything
   * @param usual what to show if the verbosity is 0
   */
  static void configure(int verbosity, Level usual) {
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    Level level = verbosity == 0 ? usual : verbosity == 1 ? Level.FINE : Level.ALL;
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setLevel(level);
    root.addHandler(console);
    root.setLevel(usual);
    OURS.setLevel(level);
  }
}
