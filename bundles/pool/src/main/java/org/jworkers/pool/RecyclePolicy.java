package org.jworkers.pool;

import java.time.Duration;

/**
 * When a worker is replaced by a fresh one though nothing is wrong with it: against leaks in what
 * it runs. The fresh one is started first; the change is made between two inputs.
 *
 * @param items after how many inputs; {@link Long#MAX_VALUE} for never
 * @param age after how long; {@link #NEVER} for never
 * @param memory above how many bytes of resident memory of its process, where that can be seen:
 *     child JVMs on Linux; {@link Long#MAX_VALUE} for never
 */
public record RecyclePolicy(long items, Duration age, long memory) {
  /** An age that is not reached. */
  public static final Duration NEVER = Duration.ofDays(36_500);

  /** Refuses numbers that are not positive. */
  public RecyclePolicy {
    if (items < 1 || memory < 1 || age.isNegative() || age.isZero()) {
      throw new IllegalArgumentException(
          "Positive numbers expected, not %d, %s and %d".formatted(items, age, memory));
    }
  }

  /** Keeps workers for as long as they live. */
  public static RecyclePolicy never() {
    return new RecyclePolicy(Long.MAX_VALUE, NEVER, Long.MAX_VALUE);
  }

  /** Replaces a worker after so many inputs. */
  public static RecyclePolicy afterItems(long items) {
    return new RecyclePolicy(items, NEVER, Long.MAX_VALUE);
  }

  /** The same, and also after so long. */
  public RecyclePolicy orAge(Duration limit) {
    return new RecyclePolicy(items, limit, memory);
  }

  /** The same, and also above so many bytes of resident memory. */
  public RecyclePolicy orMemory(long bytes) {
    return new RecyclePolicy(items, age, bytes);
  }
}
