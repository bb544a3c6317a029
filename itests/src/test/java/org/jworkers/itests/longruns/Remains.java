package org.jworkers.itests.longruns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is on this machine of a {@link Soak}, of which there should be nothing in the end; on Linux.
 * All of it is in a folder of its own, or has that in its name.
 *
 * @param processes whose command lines name the folder, but for this one, whoever their parents are
 * @param sockets in the folder, and at the servers' ports
 * @param files all but archives that are whole
 */
record Remains(List<String> processes, List<String> sockets, List<String> files) {
  private static final int STATE = 3;
  private static final String TIME_WAIT = "06";

  /** What there is now. */
  static Remains in(Path folder, List<Integer> ports) {
    Stream<String> unix = lines("unix").filter(line -> line.contains(folder.toString()));
    return new Remains(
        processes(folder.toString()),
        Stream.concat(unix, ports.stream().flatMap(port -> connections(port).stream())).toList(),
        files(folder));
  }

  private static List<String> processes(String folder) {
    String own = Long.toString(ProcessHandle.current().pid());
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d+") && !name.equals(own))
          .map(pid -> pid + " " + commandLine(pid))
          .filter(line -> line.contains(folder))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commandLine(String pid) {
    try {
      return Files.readString(Path.of("/proc", pid, "cmdline")).replace('\0', ' ');
    } catch (IOException gone) {
      return "";
    }
  }

  /** What TCP has at this port: who listens, and both ends of each connection. */
  static List<String> connections(int port) {
    String end = ":%04X".formatted(port);
    return Stream.concat(lines("tcp"), lines("tcp6"))
        .filter(
            line -> {
              String[] words = line.split(" +");
              boolean there = words[1].endsWith(end) || words[2].endsWith(end);
              return there && !words[STATE].equals(TIME_WAIT);
            })
        .toList();
  }

  private static Stream<String> lines(String table) {
    try {
      return Files.readAllLines(Path.of("/proc/net", table)).stream().map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(path -> folder.relativize(path).toString())
          .filter(path -> !path.isEmpty() && !path.equals(Soak.ARCHIVES))
          .filter(path -> !path.startsWith(Soak.ARCHIVES + "/") || path.endsWith(".part"))
          .toList();
    } catch (IOException | UncheckedIOException changing) {
      return List.of("still changing: " + changing);
    }
  }

  /** Whether there is nothing. */
  boolean isEmpty() {
    return processes.isEmpty() && sockets.isEmpty() && files.isEmpty();
  }
}
