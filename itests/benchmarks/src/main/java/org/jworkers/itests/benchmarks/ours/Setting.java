package org.jworkers.itests.benchmarks.ours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.spi.ToolProvider;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.benchmarks.harness.Jvms;
import org.jworkers.process.Processes;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.remote.Remotes;
import org.jworkers.thread.Threads;

/** A scope of workers, a kind of worker to start in it, and the server that this kind needs. */
final class Setting implements AutoCloseable {
  /** As much as a server reuses soon: else each big array is memory that was never touched. */
  private static final String HEAP = "-Xmx1g";

  private final Workers workers = Workers.open();
  private final Process server;
  private final WorkerSpec spec;

  /**
   * A setting.
   *
   * @param kind "thread", "process", "remote-thread" or "remote-process", the last two after where
   *     the server hosts; or "remote-shared" for workers in threads that share a connection
   */
  Setting(String kind) throws IOException {
    if (kind.startsWith("remote-")) {
      server =
          Jvms.start(
              List.of(
                  "-XX:-UsePerfData",
                  "-XX:+UseSerialGC",
                  "-Xss256k",
                  "-Xmn16m",
                  HEAP,
                  "-Dorg.jworkers.payload.packages=" + Setting.class.getPackageName()),
              Setting.class,
              "--port=0",
              "--host-in=" + (kind.equals("remote-process") ? "process" : "thread"));
      String line = new BufferedReader(new InputStreamReader(server.getInputStream())).readLine();
      int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
      RemoteSpec own = Remotes.remote("127.0.0.1", port);
      spec = kind.equals("remote-shared") ? own.sharedConnection() : own;
    } else {
      server = null;
      spec = kind.equals("thread") ? Threads.thread() : Processes.process();
    }
  }

  /** The server. */
  public static void main(String[] arguments) {
    Jvms.endWithStarter();
    ToolProvider server = ToolProvider.findFirst("jworkers-server").orElseThrow();
    System.exit(server.run(new PrintWriter(System.out), new PrintWriter(System.err), arguments));
  }

  Workers workers() {
    return workers;
  }

  WorkerSpec spec() {
    return spec;
  }

  /** The process of the server, for kinds that have one. */
  long server() {
    return server.pid();
  }

  @Override
  public void close() throws InterruptedException {
    workers.close();
    if (server != null) {
      server.destroy();
      server.waitFor();
    }
  }
}
