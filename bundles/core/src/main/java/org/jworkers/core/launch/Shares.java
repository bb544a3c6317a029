package org.jworkers.core.launch;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How the processors of this machine are shared among the child JVMs of a scope. Each JVM would
 * take as many threads for its collector and its compilers as if it were alone.
 */
final class Shares {
  private final int processors;
  private final AtomicInteger children = new AtomicInteger();

  /** Shares that nobody has taken. */
  Shares(int processors) {
    this.processors = processors;
  }

  /**
   * Takes the share of a further child, as if all had the same; at least one processor.
   *
   * @return what tells a JVM to size itself for it; nothing if that is the machine
   */
  List<String> take() {
    return arguments(Math.max(1, processors / children.incrementAndGet()));
  }

  /** A child is no more. */
  void giveBack() {
    children.decrementAndGet();
  }

  private List<String> arguments(int share) {
    return share >= processors
        ? List.of()
        : List.of(
            "-XX:ParallelGCThreads=" + collectors(share),
            "-XX:CICompilerCount=" + compilers(share));
  }

  /** As a JVM on a machine of that size would have it. */
  private static int collectors(int processors) {
    return processors <= 8 ? processors : 8 + (processors - 8) * 5 / 8;
  }

  private static int compilers(int processors) {
    int log = log2(processors);
    return Math.max(2, log * log2(Math.max(1, log)) * 3 / 2);
  }

  private static int log2(int x) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(x);
  }
}
