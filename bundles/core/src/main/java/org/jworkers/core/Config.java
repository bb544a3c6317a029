package org.jworkers.core;

import java.time.Duration;

/** What can be set by system properties; configs/ has the values of each running shape. */
final class Config {
  private static final String BEAT = "org.jworkers.heartbeat.millis";
  private static final String MISSED = "org.jworkers.heartbeat.missed";

  private Config() {}

  /** How often the lines of a scope are watched. */
  static Duration beat() {
    return Duration.ofMillis(positive(BEAT, 1000));
  }

  /** How many beats without a sign of life break a line. */
  static int missedBeats() {
    return positive(MISSED, 3);
  }

  private static int positive(String property, int usual) {
    String text = System.getProperty(property);
    if (text == null) {
      return usual;
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(
          "System property " + property + " is '" + text + "'; expected: a positive number");
    }
    return Integer.parseInt(text);
  }
}
