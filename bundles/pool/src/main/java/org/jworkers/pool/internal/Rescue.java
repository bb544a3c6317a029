package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.List;

/**
 * Takes back what waits behind a slow item while somebody has nothing to do. For the attendant
 * only.
 */
final class Rescue<A, R> {
  /** How long an item may take before what waits behind it is taken back. */
  private static final long PATIENCE = Duration.ofMillis(10).toNanos();

  private final Settings<A, R> settings;
  private final Members<A, R> members;

  Rescue(Settings<A, R> settings, Members<A, R> members) {
    this.settings = settings;
    this.members = members;
  }

  /** In how many nanoseconds {@link #look} has to be called; negative for never. */
  long nanosLeft() {
    Member<A, R> slow = settings.dispatch() == null && someoneIsIdle() ? slowest() : null;
    return slow == null ? -1 : Math.max(1, PATIENCE - (System.nanoTime() - slow.begunAt()));
  }

  /** The items that others are to have. */
  List<Item<A>> look() {
    Member<A, R> slow = settings.dispatch() == null && someoneIsIdle() ? slowest() : null;
    boolean due = slow != null && System.nanoTime() - slow.begunAt() >= PATIENCE;
    return due ? slow.takeBack() : List.of();
  }

  private boolean someoneIsIdle() {
    for (Member<A, R> member : members) {
      if (member.load() == 0 && member.takes(1)) {
        return true;
      }
    }
    return false;
  }

  /** Who is at the same item for longest, of those behind whose item others wait. */
  private Member<A, R> slowest() {
    Member<A, R> slowest = null;
    for (Member<A, R> member : members) {
      boolean holdsBack = member.inHand() != null && member.load() > 1;
      if (holdsBack && (slowest == null || member.begunAt() - slowest.begunAt() < 0)) {
        slowest = member;
      }
    }
    return slowest;
  }
}
