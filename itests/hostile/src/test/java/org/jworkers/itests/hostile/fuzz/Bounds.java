package org.jworkers.itests.hostile.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Holds what an input makes a target allocate against what it may. */
final class Bounds {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String target;
  private final long free;
  private final long perByte;
  private long runs;
  private long most;
  private long mostAtSize;

  /** So many bytes for nothing, and so many for each byte of the input. */
  Bounds(String target, long free, long perByte) {
    this.target = target;
    this.free = free;
    this.perByte = perByte;
  }

  /** Reads an input of this size, and fails if that allocates more than such an input is worth. */
  void hold(int size, Runnable reading) {
    long bound = free + perByte * size;
    long spent = spend(reading);
    if (spent > bound) {
      // Whoever comes first loads classes, and the fuzzer's agent works on them meanwhile.
      spent = spend(reading);
    }
    runs++;
    if (spent > most) {
      most = spent;
      mostAtSize = size;
    }
    if (spent > bound) {
      throw new AssertionError(spent + " bytes allocated for an input of " + size);
    }
  }

  private static long spend(Runnable reading) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    reading.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** The figures of all inputs so far. */
  @Override
  public String toString() {
    return String.format(
        "%s: %,d inputs; most allocated: %,d bytes, for an input of %,d; bound: %,d + %,d a byte",
        target, runs, most, mostAtSize, free, perByte);
  }
}
