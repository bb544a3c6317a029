package org.jworkers.server.spawned;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jworkers.api.Outcome;
import org.jworkers.api.Task;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerLifecycle;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.jworkers.server.internal.ServerArguments;

/**
 * Makes a worker a server for as long as it lives. Every item is answered with the address: "host",
 * a colon, the real port.
 */
final class Serving implements WorkerLifecycle {
  private static final long serialVersionUID = 1L;

  /** What says which code the worker needs; nothing else of it is used. */
  static final Task<Object, String> ADDRESS = Serving::asked;

  /** How long the workers may take to obey when this server is asked to stop. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** The same, when a signal ends this JVM. */
  private static final Duration AT_SIGNAL = Duration.ofSeconds(1);

  private final String[] arguments;
  private transient RemoteServer server;
  private transient Thread atSignal;

  /** A server with the arguments of the command. */
  Serving(String... arguments) {
    this.arguments = arguments.clone();
  }

  private static String asked(Object question) {
    throw new IllegalStateException("Only a worker that serves has an address");
  }

  /** How it will serve; the arguments are read here first, so that a wrong one is told at once. */
  ServerOptions options() {
    ServerOptions options = new ServerArguments(arguments).options();
    if (options.exitWithClient() || !(options.address() instanceof InetSocketAddress)) {
      throw new IllegalArgumentException(
          "A spawned server has a port, and ends with its worker: neither --socket nor"
              + " --exit-with-client is for it");
    }
    return options;
  }

  @Override
  public void started(TaskContext context) {
    ServerOptions options = options();
    server = RemoteServer.start(options);
    boolean force = options.hostIn() == HostIn.PROCESS; // threads end with this JVM anyway
    atSignal = new Thread(() -> server.terminate(AT_SIGNAL, force), context.name() + " end");
    Runtime.getRuntime().addShutdownHook(atSignal);
  }

  @Override
  public Object around(Item item, TaskContext context) {
    InetSocketAddress address = server.address();
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  @Override
  public void ended(TaskContext context, Outcome<?> outcome) {
    if (server == null) {
      return;
    }
    server.terminate(GRACE, true);
    server.close();
    try {
      Runtime.getRuntime().removeShutdownHook(atSignal);
    } catch (IllegalStateException endsAlready) {
      // The hook is what is running.
    }
  }
}
