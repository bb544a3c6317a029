package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.NamedSpec;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerState;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Seen;
import org.jworkers.tck.tasks.Tasks;

/** Rows A1 to A5: where a worker is, and whose it is. */
interface IdentityRows {

  @Test
  @Tag("A1")
  default void runsWhenTheCallThatMadeItReturns(Bench bench) throws Exception {
    Worker<Object> worker = bench.start(Loops.LOOP, null);

    assertEquals(WorkerState.RUNNING, worker.state());
    assertTrue(worker.isAlive());
    bench.see(Loops.IN, worker);
    worker.terminate();
  }

  @Test
  @Tag("A1")
  default void hasTheSameIdInsideAndOutsideAndToTheEnd(Bench bench) throws Exception {
    Worker<Seen> worker = bench.start(Tasks.LOOK, null);
    WorkerId atFirst = worker.id();

    Seen seen = worker.join();

    assertEquals(seen.id(), atFirst);
    assertEquals(seen.id(), worker.id());
    assertEquals(seen.id().host(), worker.host());
    assertEquals(seen.id().pid(), worker.pid());
    assertEquals(seen.id().tid(), worker.tid());
  }

  @Test
  @Tag("A1")
  default void hasTheSameIdForEveryItem(Bench bench) throws Exception {
    PersistentWorker<Object, Seen> worker = bench.persistent(Tasks.LOOK);
    WorkerId atFirst = worker.id();

    assertEquals(atFirst, worker.call(null).id());
    assertEquals(atFirst, worker.call(null).id());
    assertTrue(worker.await(Eventually.DEADLINE));
    assertEquals(atFirst, worker.id());
  }

  @Test
  @Tag("A2")
  default void isTheSameWhenItsTypeIsGivenByName(Bench bench) throws Exception {
    PlainSpec spec = bench.spec();
    NamedSpec byName = WorkerSpec.of(spec.type());
    for (Map.Entry<String, String> option : spec.options().entrySet()) {
      byName = byName.with(option.getKey(), option.getValue());
    }
    if (spec.host().isPresent()) {
      byName = byName.host(spec.host().get());
    }

    Worker<Integer> worker = bench.workers().start(byName, Tasks.SQUARE, 7);

    assertEquals(bench.subject().spec(), byName);
    assertEquals(spec.type(), worker.type());
    assertEquals(49, worker.join());
  }

  @Test
  @Tag("A3")
  default void ignoresAHostIfItIsLocal(Bench bench) throws Exception {
    bench.excludes(Trait.REMOTE);
    PlainSpec elsewhere = bench.spec().withHost(Optional.of("nowhere.invalid:1"));

    assertEquals(49, bench.workers().start(elsewhere, Tasks.SQUARE, 7).join());
  }

  @Test
  @Tag("A4")
  default void isAnotherThreadOfTheSameProcess(Bench bench) throws Exception {
    bench.needs(Trait.SAME_JVM);

    Worker<Seen> worker = bench.start(Tasks.LOOK, null);

    assertEquals(worker.parentHost(), worker.host());
    assertEquals(ProcessHandle.current().pid(), worker.pid());
    assertNotEquals(worker.parentTid(), worker.tid());
    assertEquals(worker.id(), worker.join().id());
  }

  @Test
  @Tag("A4")
  default void isAnotherProcess(Bench bench) throws Exception {
    bench.excludes(Trait.SAME_JVM);

    Worker<Seen> worker = bench.start(Tasks.LOOK, null);

    assertNotEquals(ProcessHandle.current().pid(), worker.pid());
    assertEquals(worker.id(), worker.join().id());
  }

  @Test
  @Tag("A4")
  default void isAProcessOfItsOwn(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);

    PersistentWorker<Object, Seen> one = bench.persistent(Tasks.LOOK);
    PersistentWorker<Object, Seen> two = bench.persistent(Tasks.LOOK);

    assertNotEquals(one.pid(), two.pid());
    assertTrue(ProcessHandle.of(one.pid()).map(ProcessHandle::isAlive).orElse(false));
    assertTrue(ProcessHandle.of(two.pid()).map(ProcessHandle::isAlive).orElse(false));
    assertEquals(two.pid(), two.call(null).id().pid());
  }

  @Test
  @Tag("A5")
  @SuppressWarnings("deprecation") // Thread.threadId() came after 17
  default void knowsTheThreadThatMadeIt(Bench bench) throws Exception {
    Worker<Seen> worker = bench.start(Tasks.LOOK, null);

    assertEquals(ProcessHandle.current().pid(), worker.parentPid());
    assertEquals(Thread.currentThread().getId(), worker.parentTid());
    assertEquals(
        new WorkerId(worker.parentHost(), worker.parentPid(), worker.parentTid()),
        worker.parentId());
    assertEquals(worker.parentId(), worker.join().parent());
  }
}
