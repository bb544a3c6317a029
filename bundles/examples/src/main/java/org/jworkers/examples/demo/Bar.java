package org.jworkers.examples.demo;

/** A bar of text. */
final class Bar {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private Bar() {}

  /**
   * A bar.
   *
   * @param part how much of it is filled, from 0 to 1
   * @param length of how many characters it is
   * @param unicode whether it may have characters other than ASCII, which make it smoother
   */
  static String of(double part, int length, boolean unicode) {
    int eighths = (int) Math.round(Math.max(0, Math.min(1, part)) * length * 8);
    int full = eighths / 8;
    String rest = full == length ? "" : String.valueOf(EIGHTHS.charAt(eighths % 8));
    if (!unicode) {
      return "[" + "#".repeat(full) + "-".repeat(length - full) + "]";
    }
    String bar = "█".repeat(full) + rest;
    return "▕" + bar + " ".repeat(length - bar.length()) + "▏";
  }
}
