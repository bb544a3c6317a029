package org.jworkers.examples;

import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.io.PrintWriter;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.server.RemoteServer;

/** One function, three places to run it. */
public final class ThreeWorkerTypes {
  private ThreeWorkerTypes() {}

  /** Runs the example. */
  public static void run(PrintWriter out) throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open()) {
      Worker<Integer> here = workers.start(thread(), Tasks::square, 1);
      Worker<Integer> beside = workers.start(process(), Tasks::square, 2);
      Worker<Integer> elsewhere = workers.start(remote(server.address()), Tasks::square, 3);

      out.println(here.join() + ", " + beside.join() + ", " + elsewhere.join());
    }
  }
}
