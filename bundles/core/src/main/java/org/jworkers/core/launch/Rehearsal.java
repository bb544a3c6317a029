package org.jworkers.core.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jworkers.api.Death;
import org.jworkers.api.Task;
import org.jworkers.api.Transfer;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.core.line.Line;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Work;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.PayloadCodec;

/**
 * The life of a child whose task does nothing, and which is terminated: it loads the classes that
 * every child needs, and those that a stop and an error need, and writes them to an archive at its
 * end.
 */
final class Rehearsal implements Archives.Maker {
  private static final String NAME = "rehearsal";
  private static final long PATIENCE_SECONDS = 60;

  /** The parent side of it: terminates it once it has done something. */
  private record Audience(Line line) implements Line.Receiver {
    @Override
    public void received(Message message) {
      if (message instanceof Message.Result) {
        try {
          line.send(new Message.Cancel(false)); // no sooner: a stop overtakes what was sent before
        } catch (IOException lost) {
          // It has ended, which is waited for.
        }
      }
    }

    @Override
    public void lost(String reason) {
      // The end of the process is waited for, not that of the line.
    }
  }

  private final Facilities facilities;
  private final JvmCommand command;
  private final CodeSpace space;

  /** The rehearsal of children in this code space, with commands such as this one. */
  Rehearsal(Facilities facilities, JvmCommand command, CodeSpace space) {
    this.facilities = facilities;
    this.command = command;
    this.space = space;
  }

  @Override
  public boolean make(Path file) throws IOException, InterruptedException {
    if (!command.makesCaches()) {
      return rehearse(file);
    }
    Path seen = file.resolveSibling(file.getFileName() + Archives.UNFINISHED_FILE);
    try {
      return rehearse(seen) && assemble(file, seen);
    } finally {
      Files.deleteIfExists(seen);
    }
  }

  private boolean rehearse(Path file) throws IOException, InterruptedException {
    Callback callback = Callback.in(facilities.scratch().folder());
    JvmCommand mine = command.withLast(List.of(callback.folder().toString(), NAME));
    Process process = start(mine.writing(file), callback);
    ProcessChild child = new ProcessChild(facilities, NAME, process, callback, () -> {});
    try {
      perform(child.line());
      return died(child).exitValue().orElse(1) == 0;
    } finally {
      child.kill();
      child.gone().toCompletableFuture().join(); // nothing may be left, whatever interrupts
    }
  }

  /** Has a JVM that runs nothing make the archive. */
  private boolean assemble(Path file, Path seen) throws IOException, InterruptedException {
    Process process =
        command
            .making(file, seen)
            .builder()
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static Process start(JvmCommand command, Callback callback) throws IOException {
    try {
      return command.builder().start();
    } catch (IOException | RuntimeException e) {
      callback.discard();
      throw e;
    }
  }

  private void perform(WireLine line) throws IOException {
    PayloadCodec codec = facilities.plugIns().codec();
    line.speak(codec, space, Transfer.LOCAL);
    line.receive(new Audience(line));
    Object work = line.pack(new Work(Task.identity(), null, null, null, null).parts(), NAME);
    Job job =
        new Job(
            space.name(),
            codec.name(),
            "process",
            NAME,
            true,
            false,
            Transfer.LOCAL,
            Whereabouts.here(),
            Map.of());
    line.send(new Message.Start(job, work));
    Object item = line.pack(List.of(1, 2L, 3.0, "four"), NAME);
    line.send(new Message.Item(0, Optional.of(item)));
  }

  private static Death died(ProcessChild child) throws IOException, InterruptedException {
    CompletableFuture<Death> gone = child.gone().toCompletableFuture();
    try {
      return gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | CancellationException | TimeoutException late) {
      throw new IOException(child.whereabouts() + " did not end its rehearsal", late);
    }
  }
}
