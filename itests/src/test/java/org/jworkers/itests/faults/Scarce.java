package org.jworkers.itests.faults;

import static org.jworkers.process.Processes.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.Soon;
import org.jworkers.tck.tasks.Tasks;

/**
 * A program that starts workers with nothing left of something, with one, with two and so on, until
 * there is enough. It says what became of each start, and in the end that nothing is left of them.
 * Its argument is the name of what is scarce.
 */
final class Scarce {
  /** The beginning of its last line. */
  static final String LEFT = "left: ";

  private Scarce() {}

  public static void main(String[] arguments) throws Exception {
    Hoard.Of what = Hoard.Of.valueOf(arguments[0]);
    try (Workers workers = Workers.open()) {
      start(workers, what, Integer.MAX_VALUE); // loads classes, which takes descriptors too
      start(workers, what, 0);
      Soon.until(workers::alive, () -> workers.alive().isEmpty());
      List<String> before = open();
      String result = "";
      for (int free = 0; !result.equals("49"); free++) {
        result = start(workers, what, free);
        System.out.println(free + ": " + result);
      }
      Soon.until(workers::alive, () -> workers.alive().isEmpty());
      Soon.until(Scarce::folders, () -> folders().isEmpty());
      Soon.until(() -> before + ", now " + open(), () -> open().size() <= before.size());
      System.out.println(LEFT + ProcessHandle.current().children().toList());
    }
  }

  private static String start(Workers workers, Hoard.Of what, int free) throws Exception {
    try (Hoard hoard = new Hoard(what, free)) {
      return workers.start(process(), Tasks.SQUARE, 7).join().toString();
    } catch (WorkerStartException notStarted) {
      return notStarted.getMessage().replace(System.lineSeparator(), " ");
    }
  }

  /**
   * The sockets and temporary files that are open here. When the JDK cannot start a process, it
   * loses four pipes, and may close the standard input, in whose place comes another file.
   */
  private static List<String> open() {
    return list(Path.of("/proc/self/fd")).stream()
        .map(Scarce::target)
        .filter(target -> target.startsWith("socket:") || target.contains("/jworkers-"))
        .toList();
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "of the list itself";
    }
  }

  /** What is in the folder of the scope. */
  private static List<Path> folders() {
    String prefix = "jworkers-" + ProcessHandle.current().pid() + "-";
    return list(Path.of(System.getProperty("java.io.tmpdir"))).stream()
        .filter(path -> path.getFileName().toString().startsWith(prefix))
        .flatMap(path -> list(path).stream())
        .toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
