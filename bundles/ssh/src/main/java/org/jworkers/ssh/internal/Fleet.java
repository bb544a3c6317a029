package org.jworkers.ssh.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jworkers.ssh.SshException;
import org.jworkers.ssh.SshServer;
import org.jworkers.ssh.SshTarget;

/** Servers on several machines that are started together, and stand together or not at all. */
final class Fleet {
  private final SshArguments arguments;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<SshServer> servers = new ArrayList<>();

  Fleet(SshArguments arguments, PrintWriter out, PrintWriter err) {
    this.arguments = arguments;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts the servers, and ends them when the calling thread is interrupted, or when none of them
   * is left.
   *
   * @return whether it was the interrupt that ended them
   */
  boolean run() {
    try {
      return startAndSignal() && awaitNone();
    } catch (InterruptedException stopped) {
      return true;
    } finally {
      closeAll();
    }
  }

  private boolean startAndSignal() throws InterruptedException {
    boolean standing = false;
    try {
      standing = start();
      return standing;
    } finally {
      signal(standing);
    }
  }

  private void signal(boolean standing) {
    if (arguments.signal().isPresent()) {
      try {
        new Signal(arguments.signal().get()).give(standing ? standing() : List.of("ERR"));
      } catch (IOException notWritten) {
        say(err, "The signal could not be written: " + notWritten);
      }
    }
  }

  /** That all stand; then for each its host, its address, and the file with its token. */
  private List<String> standing() {
    List<String> lines = new ArrayList<>(List.of("OK"));
    for (SshServer server : servers) {
      lines.add(server.host() + " " + address(server) + " " + server.token());
    }
    return lines;
  }

  /** Starts all at the same time; when one has failed, those that are still starting give up. */
  private boolean start() throws InterruptedException {
    List<SshTarget> targets = arguments.targets();
    ExecutorService starters = threads(targets.size());
    var starting = new ExecutorCompletionService<Void>(starters);
    targets.forEach(target -> starting.submit(() -> open(target), null));
    try {
      for (int i = 0; i < targets.size(); i++) {
        starting.take().get();
      }
      return true;
    } catch (ExecutionException failed) {
      say(err, reason(failed.getCause()));
      return false;
    } finally {
      starters.shutdownNow();
      awaitEnd(starters);
    }
  }

  private static ExecutorService threads(int count) {
    return Executors.newFixedThreadPool(
        count,
        work -> {
          Thread thread = new Thread(work, "jworkers ssh");
          thread.setDaemon(true);
          return thread;
        });
  }

  private static void awaitEnd(ExecutorService threads) {
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(SshTarget target) {
    String host = target.host();
    SshServer server =
        SshServer.open(
            arguments.forwardOutput()
                ? target.forwardingOutput(line -> say(out, "[" + host + "] " + line))
                : target);
    synchronized (servers) {
      servers.add(server);
    }
    String place = address(server) + ", its token in " + server.token();
    say(out, "jworkers server on " + host + " is at " + place);
  }

  private static String address(SshServer server) {
    return server.address().getHostString() + ":" + server.address().getPort();
  }

  private static String reason(Throwable failed) {
    return failed instanceof SshException ? failed.getMessage() : failed.toString();
  }

  /** Waits until no server is left, and says of each how it ended. */
  private boolean awaitNone() throws InterruptedException {
    List<CompletableFuture<?>> ends = new ArrayList<>();
    for (SshServer server : servers) {
      ends.add(server.ended().thenAccept(how -> tell(server, how)).toCompletableFuture());
    }
    try {
      CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get();
    } catch (ExecutionException notTold) {
      say(err, notTold.getCause().toString());
    }
    return false;
  }

  private void tell(SshServer server, String how) {
    say(out, "jworkers server on " + server.host() + " has ended: " + how);
  }

  private void closeAll() {
    if (!servers.isEmpty()) {
      ExecutorService closers = threads(servers.size());
      servers.forEach(server -> closers.execute(server::close));
      closers.shutdown();
      awaitEnd(closers);
    }
  }

  private static void say(PrintWriter writer, String line) {
    synchronized (writer) {
      writer.println(line);
      writer.flush();
    }
  }
}
