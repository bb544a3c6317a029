package org.jworkers.itests.faults;

import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;

import java.util.List;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Progress;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.Soon;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/**
 * A program that starts workers of all characters, says who they are, and waits to be killed. Its
 * argument is the address of a server, or nothing for workers of its own.
 */
final class Parent {
  /** The line in which it says that all of them are at it. */
  static final String READY = "ready";

  private Parent() {}

  public static void main(String[] server) throws InterruptedException {
    WorkerSpec spec = server.length == 0 ? process() : remote(server[0]);
    Workers workers = Workers.open();
    Worker<Object> obeying = workers.start(spec, Loops.LOOP, null);
    Worker<Object> swallowing = workers.start(spec, Swallowing.TASK, null);
    PersistentWorker<Integer, Integer> idle = workers.startPersistent(spec, Tasks.SQUARE);
    for (Worker<?> worker : List.of(obeying, swallowing)) {
      Soon.until(worker::outcome, () -> worker.progress().map(Progress::text).isPresent());
    }
    for (Worker<?> worker : List.of(obeying, swallowing, idle)) {
      System.out.println("child " + worker.pid());
    }
    System.out.println(READY);
    Thread.sleep(86_400_000);
    workers.close();
  }
}
