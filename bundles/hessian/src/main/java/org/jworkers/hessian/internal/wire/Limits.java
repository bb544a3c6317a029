package org.jworkers.hessian.internal.wire;

/** How much a payload may ask for. The writer keeps to what the reader enforces. */
public final class Limits {
  /** How deep values may be nested. */
  public static final int DEPTH = 512;

  /** How many dimensions an array may have. */
  public static final int DIMENSIONS = 16;

  /** How long a name may be. */
  public static final int NAME = 1000;

  /** From this many bytes on the elements of a primitive array travel as a block. */
  public static final int BLOCK = 1024;

  /** A reader or writer that has seen a message of this many bytes is not used again. */
  public static final int LARGE = 1 << 20;

  private Limits() {}

  /** Something of the payload in words that can be printed and logged, whoever wrote it. */
  public static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), 200); i++) {
      char c = text.charAt(i);
      printable.append(c >= ' ' && c != 0x7f && !Character.isISOControl(c) ? c : '?');
    }
    return printable.append(text.length() > 200 ? "..." : "").toString();
  }
}
