package org.jworkers.itests.faults;

import static org.jworkers.process.Processes.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.Soon;

/**
 * A program that starts workers until they start with an archive, and once more when that has been
 * damaged. Its argument is the folder of the archives.
 */
final class ArchiveUser {
  private ArchiveUser() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (Workers workers = Workers.open()) {
      System.out.println("first: " + archive(workers));
      Soon.until(() -> "an archive in " + folder, () -> archiveIn(folder).isPresent());
      System.out.println("second: " + archive(workers));
    }
    Path archive = archiveIn(folder).orElseThrow();
    cut(archive);
    try (Workers workers = Workers.open()) {
      System.out.println("third: " + archive(workers));
    }
    System.out.println("fourth: " + Files.exists(archive));
  }

  private static String archive(Workers workers) throws InterruptedException {
    Worker<String> worker = workers.start(process(), ArchiveUser::inUse, null);
    return worker.join();
  }

  /** Runs in the child: which archive it was started with, and whether the JVM took it. */
  static String inUse(Object nothing) throws IOException {
    String option = Runtime.version().feature() < 25 ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=";
    Optional<String> file =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith(option))
            .map(argument -> argument.substring(option.length()))
            .findFirst();
    if (file.isEmpty()) {
      return "none";
    }
    String memory = Files.readString(Path.of("/proc/self/maps"));
    return memory.contains(file.get()) ? "one in use" : "one refused: " + file.get();
  }

  private static Optional<Path> archiveIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst();
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private static void cut(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }
}
