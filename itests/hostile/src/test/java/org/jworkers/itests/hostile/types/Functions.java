package org.jworkers.itests.hostile.types;

import java.util.Comparator;
import org.jworkers.api.Task;

/** Functions that may be named. */
public final class Functions {
  private Functions() {}

  /** One that captures. */
  public static Task<Integer, Integer> adding(int more) {
    return x -> x + more;
  }

  /** One that does not. */
  public static Task<Object, String> text() {
    return String::valueOf;
  }

  /** One that compares. */
  public static Comparator<String> byLength() {
    return (Comparator<String> & java.io.Serializable) (a, b) -> a.length() - b.length();
  }
}
