package org.jworkers.tck.leftover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is at one time of all that workers are made of: threads and child processes of this
 * JVM, and folders that the runtime keeps for it.
 *
 * @param threads those that live
 * @param processes the children and their children
 * @param folders those of the runtime, and what is directly in them
 */
public record Leftovers(Set<Thread> threads, Set<ProcessHandle> processes, Set<Path> folders) {

  /** Threads that the JDK starts when it needs them and keeps for a while. */
  private static final Pattern OF_THE_JDK =
      Pattern.compile(
          "process reaper.*|ForkJoinPool.*|Common-Cleaner|Attach Listener|Keep-Alive.*"
              + "|CompletableFutureDelayScheduler|.*Compiler.*|junit-.*");

  /** What there is now. */
  public static Leftovers now() {
    return new Leftovers(
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !OF_THE_JDK.matcher(thread.getName()).matches())
            .collect(Collectors.toSet()),
        ProcessHandle.current()
            .descendants()
            .filter(ProcessHandle::isAlive)
            .collect(Collectors.toSet()),
        foldersNow());
  }

  private static Set<Path> foldersNow() {
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    String prefix = "jworkers-" + ProcessHandle.current().pid() + "-";
    Set<Path> folders = new LinkedHashSet<>();
    try (Stream<Path> all = Files.list(temp)) {
      for (Path folder :
          all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList()) {
        folders.add(folder);
        folders.addAll(contents(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + temp, e);
    }
    return folders;
  }

  private static List<Path> contents(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    } catch (IOException gone) {
      return List.of(); // it was deleted just now, which is as it should be
    }
  }

  /** What of this was not there {@code before}. */
  public Leftovers since(Leftovers before) {
    return new Leftovers(
        without(threads, before.threads),
        without(processes, before.processes),
        without(folders, before.folders));
  }

  private static <T> Set<T> without(Set<T> all, Set<T> those) {
    return all.stream().filter(one -> !those.contains(one)).collect(Collectors.toSet());
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return threads.isEmpty() && processes.isEmpty() && folders.isEmpty();
  }

  /** Kills the processes, so that the next test does not suffer from this one's. */
  public void kill() {
    processes.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public String toString() {
    return "threads "
        + threads.stream().map(Thread::getName).sorted().toList()
        + ", processes "
        + processes.stream().map(Leftovers::describe).toList()
        + ", folders "
        + folders;
  }

  private static String describe(ProcessHandle process) {
    return process.pid() + process.info().commandLine().map(line -> " (" + line + ")").orElse("");
  }
}
