package org.jworkers.itests.longruns;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * The servers of a {@link Soak}.
 *
 * @param children hosts workers in child JVMs
 * @param threads hosts workers in threads, which share a connection
 */
record SoakServers(SoakServer children, SoakServer threads) implements AutoCloseable {

  /** Starts them. */
  static SoakServers start() throws IOException, InterruptedException {
    SoakServer children = new SoakServer("process");
    try {
      return new SoakServers(children, new SoakServer("thread"));
    } catch (IOException | RuntimeException | Error e) {
      children.close();
      throw e;
    }
  }

  private List<SoakServer> all() {
    return List.of(children, threads);
  }

  /** Where they listen. */
  List<Integer> ports() {
    return all().stream().map(SoakServer::port).toList();
  }

  /** Kills one, and starts another one at the same port. */
  void restart(Random random) throws IOException, InterruptedException {
    all().get(random.nextInt(all().size())).restart();
  }

  /** Whether they have no worker, and nobody is connected to them. */
  boolean isIdle() {
    return all().stream().allMatch(SoakServer::isIdle);
  }

  /** Ends them as a signal does, which puts all in order; gives what they wrote. */
  String end() throws InterruptedException {
    return children.end() + threads.end();
  }

  @Override
  public void close() throws InterruptedException {
    try {
      children.close();
    } finally {
      threads.close();
    }
  }
}
