package org.jworkers.itests.benchmarks.peers;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Jvms;
import org.jworkers.itests.benchmarks.harness.Timing;

/**
 * Somebody else's remote calls, of a server in a JVM of its own. Parameter: "call" for one at a
 * time, or "many" for calls by 16 threads.
 */
abstract class Peer implements Contestant {
  private static final String READY = "port ";
  private static final int CALLERS = 16;
  private static final int CALLS = 64_000;

  private final String what;
  private Process server;
  private ExecutorService callers;

  Peer(String[] parameters) {
    what = parameters[0];
  }

  /** For a server that has no port yet: where to look for one. */
  static int firstPort() {
    return 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
  }

  /** For a server that is ready: tells whoever has started it. */
  static void serves(int port) {
    Jvms.endWithStarter();
    System.out.println(READY + port);
  }

  /** Connects to the server. */
  abstract void connect(int port) throws Exception;

  /** One more than the number, from the server. */
  abstract int increment(int number) throws Exception;

  @Override
  public final void open() throws Exception {
    server = Jvms.start(List.of("-Djava.net.preferIPv4Stack=true"), getClass());
    BufferedReader output = new BufferedReader(new InputStreamReader(server.getInputStream()));
    String line = output.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("The server did not start");
    }
    connect(Integer.parseInt(line.substring(READY.length())));
    callers = Executors.newFixedThreadPool(CALLERS);
  }

  @Override
  public Sample round() throws Exception {
    return what.equals("call")
        ? Timing.medianMicros(10_000, this::check)
        : Timing.perSecond(CALLS, this::many);
  }

  private void check(int number) throws Exception {
    if (increment(number) != number + 1) {
      throw new IllegalStateException("Wrong result of " + number);
    }
  }

  private void many(int calls) throws Exception {
    List<Future<Object>> done =
        callers.invokeAll(
            Collections.nCopies(
                CALLERS,
                () -> {
                  for (int i = 0; i < calls / CALLERS; i++) {
                    check(i);
                  }
                  return null;
                }));
    for (Future<Object> each : done) {
      each.get();
    }
  }

  @Override
  public void close() throws Exception {
    callers.shutdown();
    callers.awaitTermination(5, TimeUnit.SECONDS);
    server.destroy();
    server.waitFor();
  }
}
