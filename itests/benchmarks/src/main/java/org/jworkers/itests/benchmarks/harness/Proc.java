package org.jworkers.itests.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What /proc says of processes, and the pinning of all their threads. Linux only. */
public final class Proc {
  private static final long NANOS_PER_TICK = 10_000_000;

  private Proc() {}

  /** A process and all that come from it. */
  static List<Long> tree(long pid) {
    List<Long> all = new ArrayList<>(List.of(pid));
    ProcessHandle.of(pid).ifPresent(root -> root.descendants().forEach(h -> all.add(h.pid())));
    return all;
  }

  /** The CPU time of the living threads of a process and of all that come from it. */
  static long treeCpuNanos(long pid) {
    return tree(pid).stream().mapToLong(Proc::cpuNanos).sum();
  }

  /** The CPU time of the living threads of a process, to the nanosecond. */
  public static long cpuNanos(long pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.mapToLong(Proc::threadNanos).sum();
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  private static long threadNanos(Path thread) {
    try {
      return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
    } catch (IOException ended) {
      return 0;
    }
  }

  /** The CPU time of the children of a process that have ended, to 10 ms. */
  public static long deadChildrenCpuNanos(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * NANOS_PER_TICK;
  }

  /** A line of numbers of a process, such as "Pss" or "VmRSS", in KiB. */
  public static long kib(long pid, String file, String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), file))) {
      if (line.startsWith(field + ":")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("/proc/" + pid + "/" + file + " has no " + field);
  }

  /** How much memory a process has in use, its share of what it shares with others. */
  public static long pssKib(long pid) throws IOException {
    return kib(pid, "smaps_rollup", "Pss");
  }

  /** Lets all threads of a process and of all that come from it run on CPU 0 only. */
  static void pin(long pid) throws IOException, InterruptedException {
    for (long each : tree(pid)) {
      new ProcessBuilder("taskset", "-acp", "0", Long.toString(each))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }
}
