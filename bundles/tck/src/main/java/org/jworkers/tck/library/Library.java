package org.jworkers.tck.library;

/** Stands for code of others that a task calls: it offers no payloads, and is woven on request. */
public final class Library {
  private Library() {}

  /** Turns as long as numbers are numbers. */
  public static long spin() {
    long turns = 1;
    while (turns != 0) {
      turns = turns * 3 | 1;
    }
    return turns;
  }
}
