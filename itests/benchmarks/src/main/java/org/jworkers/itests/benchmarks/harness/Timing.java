package org.jworkers.itests.benchmarks.harness;

import java.util.Arrays;

/** Takes times of calls. */
public final class Timing {
  private Timing() {}

  /** A call that is timed. */
  public interface Call {
    void make(int number) throws Exception;
  }

  /** The median time of a call in microseconds. */
  public static Contestant.Sample medianMicros(int calls, Call call) throws Exception {
    long[] nanos = new long[calls];
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      call.make(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return new Contestant.Sample(nanos[calls / 2] / 1e3, calls);
  }

  /** The median time of a call in milliseconds, for calls that are no tasks. */
  public static Contestant.Sample medianMillis(int calls, Call call) throws Exception {
    return new Contestant.Sample(medianMicros(calls, call).value() / 1e3, 0);
  }

  /** How many tasks a second {@code work} does, if it does this many. */
  public static Contestant.Sample perSecond(int tasks, Call work) throws Exception {
    long start = System.nanoTime();
    work.make(tasks);
    return new Contestant.Sample(tasks * 1e9 / (System.nanoTime() - start), tasks);
  }

  /** How many MiB a second go through {@code exchange}, if it moves this many bytes. */
  public static Contestant.Sample mibPerSecond(long bytes, Call exchange) throws Exception {
    long start = System.nanoTime();
    exchange.make(0);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Contestant.Sample(bytes / seconds / (1 << 20), 0);
  }
}
