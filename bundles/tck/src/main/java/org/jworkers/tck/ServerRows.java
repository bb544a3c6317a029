package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerId;
import org.jworkers.tck.leftover.Running;
import org.jworkers.tck.tasks.Loops;

/** Rows E: the server goes first, and its workers with it. */
interface ServerRows {

  private static Worker<Object> stubborn(TestServer server, Bench bench)
      throws InterruptedException {
    Worker<Object> worker =
        bench.workers().start(server.spec(), Loops.STUBBORN, bench.release().toString());
    bench.see(Loops.IN, worker);
    return worker;
  }

  /** A worker behind the server that has done three items and loops in the fourth. */
  private static PersistentWorker<Integer, Integer> midway(TestServer server, Bench bench)
      throws InterruptedException {
    PersistentWorker<Integer, Integer> worker =
        bench.workers().startPersistent(server.spec(), Loops.LOOP_AT_NEGATIVE);
    List.of(1, 2, 3, -1, 5, 6).forEach(worker::enqueue);
    bench.see(Loops.IN, worker);
    return worker;
  }

  /** A worker behind the server that has done one item and does not come out of the second. */
  private static PersistentWorker<String, Object> stuck(TestServer server, Bench bench)
      throws Exception {
    PersistentWorker<String, Object> worker =
        bench.workers().startPersistent(server.spec(), Loops.STUBBORN_UNLESS_EMPTY);
    assertEquals("empty", worker.call(""));
    worker.enqueue(bench.release().toString());
    worker.enqueue("");
    bench.see(Loops.IN, worker);
    return worker;
  }

  private static void kill(Worker<?> server) throws InterruptedException {
    assertTrue(ProcessHandle.of(server.pid()).orElseThrow().destroy());
    Eventually.until(server::toString, () -> !server.isAlive()); // to await would close it first
    assertTrue(server.hasError().orElseThrow());
  }

  @Test
  @Tag("E1")
  @Tag("E2")
  default void obeysWhenItsServerIsTerminated(Bench bench) throws Exception {
    TestServer server = bench.server();
    Worker<Object> worker = bench.workers().start(server.spec(), Loops.LOOP, null);
    bench.see(Loops.IN, worker);

    assertTrue(server.worker().terminate(Eventually.DEADLINE, false));

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.obediently(worker);
    assertTrue(worker.terminate(Duration.ZERO, false));
    Ended.obediently(worker);
  }

  @Test
  @Tag("E3")
  default void isLostWhenItsServerIsTerminatedByForceAndItDoesNotObey(Bench bench)
      throws Exception {
    TestServer server = bench.server();
    Worker<Object> worker = stubborn(server, bench);
    WorkerId where = worker.id();

    assertTrue(server.worker().terminate(ForceRows.GRACE, true));

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.lost(where, worker);
  }

  @Test
  @Tag("E4")
  default void isLostWhenTheProcessOfItsServerIsTerminated(Bench bench) throws Exception {
    TestServer server = bench.server();
    Worker<Object> worker = stubborn(server, bench);
    WorkerId where = worker.id();

    kill(server.worker());

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.lost(where, worker);
    Eventually.until(
        () -> "the end of process " + where.pid(),
        () -> ProcessHandle.of(where.pid()).filter(Running::runs).isEmpty());
  }

  @Test
  @Tag("E5")
  @Tag("E6")
  default void keepsItsResultsWhenItsServerIsTerminated(Bench bench) throws Exception {
    TestServer server = bench.server();
    PersistentWorker<Integer, Integer> worker = midway(server, bench);

    assertTrue(server.worker().terminate(Eventually.DEADLINE, false));

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.obediently(worker);
    assertTrue(worker.terminate(Duration.ZERO, false));
    Ended.withResults(List.of(1, 4, 9), worker);
  }

  @Test
  @Tag("E7")
  default void keepsItsResultsWhenItsServerIsTerminatedByForce(Bench bench) throws Exception {
    TestServer server = bench.server();
    bench.needs(Trait.KILLABLE);
    PersistentWorker<String, Object> worker = stuck(server, bench);
    WorkerId where = worker.id();

    assertTrue(server.worker().terminate(ForceRows.GRACE, true));

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.lost(where, worker);
    Ended.withResults(List.of(), worker);
  }

  @Test
  @Tag("E8")
  default void keepsItsResultsWhenTheProcessOfItsServerIsTerminated(Bench bench) throws Exception {
    TestServer server = bench.server();
    bench.needs(Trait.OWN_PROCESS);
    PersistentWorker<String, Object> worker = stuck(server, bench);
    WorkerId where = worker.id();

    kill(server.worker());

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.lost(where, worker);
    Ended.withResults(List.of(), worker);
  }
}
