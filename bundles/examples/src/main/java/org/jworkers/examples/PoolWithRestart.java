package org.jworkers.examples;

import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.io.PrintWriter;
import java.util.stream.IntStream;
import org.jworkers.api.Workers;
import org.jworkers.pool.Pool;
import org.jworkers.server.RemoteServer;

/** Many inputs for many workers of different types, which begin a new life in between. */
public final class PoolWithRestart {
  private PoolWithRestart() {}

  /** Runs the example. */
  public static void run(PrintWriter out) throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open();
        Pool<Integer, Integer> pool = Pool.of(workers, Tasks::square)) {
      pool.add(thread());
      pool.add(process(), 2);
      pool.add(remote(server.address()));

      out.println(pool.run(IntStream.range(0, 5)));
      pool.restartWorkers();
      out.println(pool.run(IntStream.range(5, 10)));
    }
  }
}
