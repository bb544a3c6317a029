package org.jworkers.itests.longruns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Figures of this process, of which none may grow in a long run; on Linux. */
record Gauge(long residentMiB, long heapMiB, long descriptors, long threads, long children) {

  /** What they are now, after a collection. */
  static Gauge now() throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"));
        Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      long resident =
          status
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
              .sum();
      return new Gauge(
          resident,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          open.count(),
          Thread.getAllStackTraces().size(),
          ProcessHandle.current().children().count());
    }
  }
}
