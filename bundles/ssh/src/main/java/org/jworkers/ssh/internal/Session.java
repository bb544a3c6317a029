package org.jworkers.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One run of ssh: feeds the far side's shell, hears what it says, and tells it that we are alive.
 * The far side ends with the input that it gets from here; so it does when this JVM is killed.
 */
public final class Session {
  private static final String READY = "jworkers server listens at ";

  /** How long the far server may take to end its workers. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** What ssh itself exits with, as opposed to what it ran. */
  private static final int SSH_FAILED = 255;

  private final Process process;
  private final FarScript script;
  private final Output output;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private volatile String farReason;
  private volatile boolean closing;

  private Session(Process process, FarScript script, Output output) {
    this.process = process;
    this.script = script;
    this.output = output;
  }

  /**
   * Starts ssh.
   *
   * @param name for the threads
   * @param command ssh and its arguments
   * @throws IOException if there is no ssh
   */
  static Session start(String name, List<String> command, FarScript script, Consumer<String> output)
      throws IOException {
    Process process = new ProcessBuilder(command).start();
    Session session = new Session(process, script, new Output(output));
    session.output.read(process.getErrorStream(), name + " error", session.output::add);
    session.output.read(process.getInputStream(), name + " output", session::heard);
    // Process.onExit tells in the common pool, which whoever waits in it for this session blocks.
    start(session::awaitExit, name + " exit");
    session.feed(script.bytes());
    return session;
  }

  private void feed(byte[] bytes) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(bytes);
      in.flush();
    } catch (IOException broken) {
      // ssh has ended or is about to; its exit value and its output say why.
    }
  }

  private void heard(String line) {
    if (line.startsWith(FarScript.SEND)) {
      send(line.substring(FarScript.SEND.length()));
    } else if (line.startsWith(FarScript.FAILED)) {
      farReason = line.substring(FarScript.FAILED.length());
    } else if (line.startsWith(READY)) {
      ready.complete(null);
    } else if (!line.isEmpty()) {
      output.add(line);
    }
  }

  private void send(String number) {
    try {
      script.send(Integer.parseInt(number), process.getOutputStream());
    } catch (IOException notSent) {
      farReason = "a file could not be sent: " + notSent.getMessage();
      process.destroy();
    }
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void awaitExit() {
    try {
      process.waitFor();
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
      return;
    }
    output.awaitEnd(1_000);
    script.secrets().forget();
    ended.complete(closing ? "It was closed" : reason());
    ready.completeExceptionally(new IOException(reason()));
  }

  private String reason() {
    if (farReason != null) {
      return farReason;
    }
    if (sshFailed()) {
      return isReady() ? "the connection was lost" : "ssh could not connect, or was not let in";
    }
    return "the command on the far side ended with exit value " + process.exitValue();
  }

  /**
   * Waits until the far server is ready.
   *
   * @param nanos how long
   * @throws IOException if it does not get ready, saying why
   * @throws TimeoutException if it takes longer
   */
  void awaitReady(long nanos) throws IOException, TimeoutException, InterruptedException {
    try {
      ready.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException ended) {
      throw new IOException(ended.getCause().getMessage(), ended.getCause());
    }
  }

  /** Tells the far side that we are alive, in intervals, until the session ends. */
  void beat(Duration interval) {
    start(() -> beatUntilTheEnd(interval), "ssh pulse " + process.pid());
  }

  private void beatUntilTheEnd(Duration interval) {
    try {
      while (!closing && !process.waitFor(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        feed(new byte[] {'\n'});
      }
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }

  /** Completes with a sentence on how the session ended. */
  public CompletableFuture<String> ended() {
    return ended;
  }

  /** The file with the far server's token; gone when the session has ended. */
  public Path token() {
    return script.secrets().nearFile();
  }

  /** The last lines that ssh and the far side wrote. */
  public List<String> output() {
    return output.last();
  }

  private boolean isReady() {
    return ready.isDone() && !ready.isCompletedExceptionally();
  }

  /** Whether ssh itself said that it failed. */
  boolean sshFailed() {
    return !process.isAlive() && process.exitValue() == SSH_FAILED;
  }

  /** Ends the far side, then ssh; by force, if the far side takes too long or cannot be reached. */
  public void close() {
    closing = true;
    try {
      process.getOutputStream().close();
    } catch (IOException broken) {
      // The far side has no input any more: that is what was wanted.
    }
    end(GRACE);
  }

  /** Ends ssh at once; the far side ends when it learns of it. */
  void abort() {
    closing = true;
    end(Duration.ZERO);
  }

  private void end(Duration grace) {
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroy();
        process.waitFor(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    ended.join();
  }
}
