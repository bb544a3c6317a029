package org.jworkers.server.internal;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/** The main class of a JVM that is a server and nothing else, without launcher and framework. */
public final class ServerMain {
  private ServerMain() {}

  /** Serves, with the arguments of {@link ServerTool}, and ends the JVM. */
  public static void main(String[] arguments) {
    CountDownLatch inOrder = new CountDownLatch(1);
    Thread server = Thread.currentThread();
    Thread stop = new Thread(() -> stop(server, inOrder), "jworkers server stop");
    Runtime.getRuntime().addShutdownHook(stop);
    int code =
        new ServerTool().run(new PrintWriter(System.out), new PrintWriter(System.err), arguments);
    inOrder.countDown();
    System.exit(code);
  }

  /** A signal ends the server; the JVM waits until that has put everything in order. */
  private static void stop(Thread server, CountDownLatch inOrder) {
    server.interrupt();
    try {
      inOrder.await();
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }
}
