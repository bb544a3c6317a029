package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.List;
import org.jworkers.pool.TimeoutFailure;

/**
 * Stops items that take too long: first the item is cancelled at its worker, which may live on; if
 * that does not help, the worker is ended. For the attendant only.
 */
final class Overtime<A, R> {
  /** How long an item may take to obey, and then the worker. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Settings<A, R> settings;
  private final Members<A, R> members;
  private final Starter<A, R> starter;
  private final long limit;

  Overtime(Settings<A, R> settings, Members<A, R> members, Starter<A, R> starter) {
    this.settings = settings;
    this.members = members;
    this.starter = starter;
    limit = Times.nanos(settings.care().itemTimeout());
  }

  /** In how many nanoseconds {@link #look} has to be called; negative for never. */
  long nanosLeft() {
    if (!settings.care().limitsItems()) {
      return -1;
    }
    long now = System.nanoTime();
    long least = Long.MAX_VALUE;
    for (Member<A, R> member : members) {
      Item<A> item = member.inHand();
      if (item != null && !member.killing) {
        long due = item.overdue ? limit + GRACE.toNanos() : limit;
        least = Math.min(least, Math.max(1, due - (now - member.begunAt())));
      }
    }
    return least == Long.MAX_VALUE ? -1 : least;
  }

  /**
   * Stops what is to be stopped.
   *
   * @return items that waited behind it, to be given to others
   */
  List<Item<A>> look() {
    if (!settings.care().limitsItems()) {
      return List.of();
    }
    for (Member<A, R> member : members) {
      Item<A> item = member.inHand();
      long took = item == null ? 0 : System.nanoTime() - member.begunAt();
      if (item != null && !item.overdue && took >= limit) {
        item.overdue = true;
        member.worker().cancel(item.counter);
        return member.takeBack();
      }
      if (item != null && !member.killing && took >= limit + GRACE.toNanos()) {
        member.killing = true;
        starter.end(member, GRACE);
      }
    }
    return List.of();
  }

  /** What an overdue item failed of. */
  TimeoutFailure failure(Item<A> item) {
    return new TimeoutFailure(
        "Pool '%s': input %d took longer than %s"
            .formatted(settings.name(), item.index, settings.care().itemTimeout()));
  }
}
