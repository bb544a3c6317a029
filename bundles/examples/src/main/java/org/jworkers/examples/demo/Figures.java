package org.jworkers.examples.demo;

import java.util.Locale;

/** Numbers as people like to read them, the same in every country. */
final class Figures {
  private Figures() {}

  /** 12345 as "12,345". */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A size in bytes as "930 B", "12.3 kB" or "4.5 MB". */
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** A time in seconds as "1.2 s". */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  /** A part of a whole as "25 %". */
  static String percent(double part, double whole) {
    return whole == 0 ? "0 %" : Math.round(100 * part / whole) + " %";
  }

  /** A number and what is counted, which gets an s if there is not just one. */
  static String many(long number, String what) {
    String plural = what + (what.matches(".*(s|ch)") ? "es" : "s");
    return count(number) + " " + (number == 1 ? what : plural);
  }
}
