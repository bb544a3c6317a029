package org.jworkers.core.launch;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jworkers.api.Death;
import org.jworkers.core.line.Duplex;
import org.jworkers.core.line.Once;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;

/** A child side in a child process of ours, which calls back. */
final class ProcessChild implements LaunchedChild {
  private static final long LAST_WORDS_MILLIS = 500;

  private final Facilities facilities;
  private final String name;
  private final Process process;
  private final Callback callback;
  private final OutputTail output;
  private final CompletableFuture<Death> gone = new CompletableFuture<>();
  private volatile WireLine line; // once it has called

  /**
   * A child side in {@code process}.
   *
   * @param atExit is run when the process has ended, before anybody is told
   */
  ProcessChild(
      Facilities facilities, String name, Process process, Callback callback, Runnable atExit) {
    this.facilities = facilities;
    this.name = name;
    this.process = process;
    this.callback = callback;
    this.output = new OutputTail(name, process);
    // Process.onExit tells in the common pool, which whoever waits in it for this worker blocks.
    Thread watch = new Thread(new Once(() -> awaitExit(atExit)), name + " exit");
    watch.setDaemon(true);
    watch.start();
  }

  private void awaitExit(Runnable atExit) {
    try {
      process.waitFor();
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
      return;
    }
    atExit.run();
    closeCallback();
    List<String> lastLines = output.last(LAST_WORDS_MILLIS);
    Scratch.delete(callback.folder());
    gone.complete(Deaths.ofProcess(process, lastLines, fault()));
  }

  private Optional<String> fault() {
    WireLine mine = line;
    return mine == null ? Optional.empty() : mine.fault();
  }

  private void closeCallback() {
    try {
      callback.close();
    } catch (IOException nothingToDo) {
      // It listens no more; its folder is deleted as a whole.
    }
  }

  @Override
  public WireLine line() throws IOException {
    Future<?> deadline = facilities.pulse().after(facilities.limits().start(), this::closeCallback);
    try {
      return greet(callback.accept());
    } catch (ClosedByInterruptException interrupted) {
      process.destroyForcibly();
      throw interrupted;
    } catch (IOException notCalled) {
      throw new IOException(whyNot(notCalled), notCalled);
    } finally {
      deadline.cancel(false);
    }
  }

  private String whyNot(IOException notCalled) {
    if (process.isAlive()) {
      process.destroyForcibly();
      return notCalled instanceof AsynchronousCloseException
          ? whereabouts()
              + " did not call back within "
              + facilities.limits().start().toSeconds()
              + " s"
          : "the call of " + whereabouts() + " could not be taken: " + notCalled.getMessage();
    }
    return whereabouts() + " ended before it called back: " + gone.join();
  }

  private WireLine greet(Duplex channels) throws IOException {
    WireLine called = new WireLine(channels, name, facilities.limits().largestMessage());
    try {
      if (!(called.next() instanceof Message.Hello hello)) {
        throw new IOException(whereabouts() + " did not say hello");
      }
      if (hello.version() != Frames.VERSION) {
        throw new IOException(
            whereabouts() + " speaks version " + hello.version() + ", not " + Frames.VERSION);
      }
      if (!callback.secret().equals(hello.fields().getOrDefault("secret", ""))) {
        throw new IOException("Somebody else called in the place of " + whereabouts());
      }
      Scratch.deleteIfEmpty(callback.folder()); // a framework's stays; others need no more of it
      line = called;
      called.starts();
      facilities.pulse().add(called);
      return called;
    } catch (IOException | RuntimeException e) {
      called.fail("refused");
      throw e;
    }
  }

  @Override
  public CompletionStage<Death> gone() {
    return gone;
  }

  @Override
  public void output(Written to) {
    output.passTo(to);
  }

  @Override
  public void lineLost(String reason) {
    Future<?> kill = facilities.pulse().after(facilities.limits().lease(), this::kill);
    gone.thenRun(() -> kill.cancel(false));
  }

  @Override
  public boolean kill() {
    process.destroyForcibly();
    return true;
  }

  @Override
  public void abandon() {
    kill();
  }

  @Override
  public String activity() {
    return "not visible from here";
  }

  @Override
  public String whereabouts() {
    return "process " + process.pid();
  }
}
