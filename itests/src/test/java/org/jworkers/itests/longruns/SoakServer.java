package org.jworkers.itests.longruns;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jworkers.itests.support.Program;
import org.jworkers.itests.support.ServerProgram;
import org.jworkers.server.internal.ServerMain;

/** A server of a {@link Soak}, in a JVM of its own, at a port that stays. */
final class SoakServer implements AutoCloseable {
  /** The same as here. */
  private static final List<String> OPTIONS =
      Stream.of("java.io.tmpdir", "org.jworkers.archives", "org.jworkers.heartbeat.millis")
          .map(name -> "-D" + name + "=" + System.getProperty(name))
          .toList();

  private final String hosting;
  private Program program;
  private Thread reader;
  private String address;

  /**
   * Starts it.
   *
   * @param hosting where its workers are: process or thread
   */
  SoakServer(String hosting) throws IOException {
    this.hosting = hosting;
    start("0");
  }

  private void start(String port) throws IOException {
    program =
        Program.main(
            OPTIONS,
            ServerMain.class,
            "--allow-jvm-options=true",
            "--host-in=" + hosting,
            "--port=" + port);
    address = ServerProgram.address(program);
    Program mine = program;
    reader = new Thread(() -> readAll(mine), "server output");
    reader.start();
  }

  /** So that it never waits for somebody to read what it has to say. */
  private static void readAll(Program program) {
    try {
      program.run();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("Nobody reads what the server writes", e);
    }
  }

  /** Where it listens. */
  String address() {
    return address;
  }

  /** The port of that. */
  int port() {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  /** Kills it, and starts another one at the same port. */
  void restart() throws IOException, InterruptedException {
    close();
    start(Integer.toString(port()));
  }

  /** Whether it has no worker, and nobody is connected to it. */
  boolean isIdle() {
    return program.process().children().findAny().isEmpty()
        && Remains.connections(port()).size() == 1;
  }

  /** Ends it as a signal does, which puts all in order; gives what it wrote. */
  String end() throws InterruptedException {
    program.process().destroy();
    reader.join();
    return program.output();
  }

  @Override
  public void close() throws InterruptedException {
    program.close();
    reader.join();
  }
}
