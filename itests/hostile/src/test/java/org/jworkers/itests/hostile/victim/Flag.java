package org.jworkers.itests.hostile.victim;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a chain ends: in a real attack a process would run now, here a flag goes up. */
public final class Flag {
  private static final List<String> RAISED = new CopyOnWriteArrayList<>();

  private Flag() {}

  /** Says that the enemy's code has run. */
  public static String raise(String chain) {
    RAISED.add(chain);
    return chain;
  }

  /** Whether this chain's flag is up; takes it down. */
  public static boolean taken(String chain) {
    return RAISED.removeIf(chain::equals);
  }
}
