package org.jworkers.core.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.CodeSpace;

/** A child JVM about to start: its command, and the place where it will call back. */
public final class ProcessLaunch {
  /** So long a scope has to live before it is worth the making of an archive. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  /** The JVM itself failed: aborted, or with a bus or segmentation error. */
  private static final Set<Integer> CRASHES = Set.of(128 + 6, 128 + 7, 128 + 11);

  private final Facilities facilities;
  private final String name;
  private final CodeSpace space;
  private final Callback callback;
  private final JvmCommand command;
  private final Optional<String> key;
  private final Optional<Path> archive;

  /**
   * Prepares a child.
   *
   * @param name the worker's name
   * @param space the code space that the child is to have
   * @param options those of the spec
   */
  public ProcessLaunch(
      Facilities facilities, String name, CodeSpace space, Map<String, String> options)
      throws IOException {
    this.facilities = facilities;
    this.name = name;
    this.space = space;
    ChildCommand parts = facilities.plugIns().kindOf(space.name()).command(space);
    this.callback = Callback.in(facilities.scratch().folder());
    List<String> call = List.of(callback.folder().toString(), name);
    JvmCommand whole = new JvmCommand(parts, options, call);
    this.key = facilities.archives().key(whole);
    this.archive = key.flatMap(facilities.archives()::find);
    this.command = whole.sharing(facilities.shares().take());
  }

  /** The command line. */
  public List<String> command() {
    return launched().line();
  }

  /** A builder with the command line, environment and directory. */
  public ProcessBuilder builder() {
    return launched().builder();
  }

  private JvmCommand launched() {
    return archive.map(command::reading).orElse(command);
  }

  /** The child runs as this process. */
  public LaunchedChild over(Process process) {
    if (archive.isEmpty() && key.isPresent()) {
      facilities.pulse().after(SETTLED, this::wantArchive);
    }
    return new ProcessChild(facilities, name, process, callback, () -> exited(process));
  }

  /** An archive is doubted if the JVM that started with it has crashed. */
  private void exited(Process dead) {
    facilities.shares().giveBack();
    if (CRASHES.contains(dead.exitValue())) {
      archive.ifPresent(facilities.archives()::discard);
    }
  }

  private void wantArchive() {
    Rehearsal rehearsal = new Rehearsal(facilities, command.archivable(), space);
    facilities.archives().want(key.orElseThrow(), rehearsal);
  }

  /** Nothing will call back. */
  public void abandon() {
    facilities.shares().giveBack();
    callback.discard();
  }
}
