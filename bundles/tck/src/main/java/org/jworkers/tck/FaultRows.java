package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.ItemResult;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.RemoteTaskException;
import org.jworkers.api.WorkOrigin;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerId;
import org.jworkers.tck.tasks.Tasks;
import org.jworkers.tck.tasks.Unwilling;

/** Rows D1, D2 and J11: values and errors that cannot travel, and where errors come from. */
interface FaultRows {

  private static void assertNamesTheCulprit(String what, Throwable error) {
    PayloadException cannot = assertInstanceOf(PayloadException.class, error);
    assertEquals(what + Unwilling.PATH, cannot.path());
    assertTrue(cannot.getMessage().contains("java.lang.Thread"), cannot.getMessage());
  }

  @Test
  @Tag("D1")
  default void refusesAnArgumentThatCannotTravelBeforeItStarts(Bench bench) throws Exception {
    bench.needsTravel();

    PayloadException cannot =
        assertThrows(PayloadException.class, () -> bench.start(Unwilling.SAME, new Unwilling()));

    assertNamesTheCulprit("argument", cannot);
    assertEquals(List.of(), bench.workers().alive());
    assertEquals(49, bench.start(Tasks.SQUARE, 7).join());
  }

  @Test
  @Tag("D1")
  default void refusesAnItemThatCannotTravelAndDoesTheOthers(Bench bench) throws Exception {
    bench.needsTravel();
    PersistentWorker<Object, Object> worker = bench.persistent(Unwilling.SAME);
    worker.enqueue(1);

    PayloadException cannot =
        assertThrows(PayloadException.class, () -> worker.enqueue(new Unwilling()));
    worker.enqueue(2);

    assertNamesTheCulprit("item", cannot);
    assertEquals(2L, worker.join());
    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.withResults(List.of(1, 2), worker);
  }

  @Test
  @Tag("D1")
  default void takesNoneOfTheItemsOfWhichOneCannotTravel(Bench bench) throws Exception {
    bench.needsTravel();
    PersistentWorker<Object, Object> worker = bench.persistent(Unwilling.SAME);
    List<Object> items = Arrays.asList(1, null, new Unwilling(), 2);

    PayloadException cannot = assertThrows(PayloadException.class, () -> worker.enqueueAll(items));

    assertNamesTheCulprit("items[2]", cannot);
    assertEquals(0, worker.enqueueAll(Arrays.asList(3, null)));
    assertEquals(2L, worker.join());
    Ended.withResults(Arrays.asList(3, null), worker);
  }

  @Test
  @Tag("D1")
  default void goesOnAfterAResultThatCannotTravel(Bench bench) throws Exception {
    bench.needsTravel();
    PersistentWorker<Object, Object> worker = bench.persistent(Unwilling.SAME);
    List.of(1, -1, 2).forEach(worker::enqueue);

    ItemResult<Object> first = worker.poll(Eventually.DEADLINE).orElseThrow();
    ItemResult<Object> second = worker.poll(Eventually.DEADLINE).orElseThrow();
    ItemResult<Object> third = worker.poll(Eventually.DEADLINE).orElseThrow();

    assertEquals(1, first.value());
    assertFalse(second.ok());
    assertNamesTheCulprit("result", second.error());
    assertEquals(2, third.value());
  }

  @Test
  @Tag("D2")
  default void tellsAllThatItCanOfAnErrorThatCannotTravelWhole(Bench bench) throws Exception {
    Worker<Object> worker = bench.start(Unwilling.FAIL, null);

    assertTrue(worker.await(Eventually.DEADLINE));

    Throwable error = worker.error().orElseThrow();
    String type =
        error instanceof RemoteTaskException standIn
            ? standIn.originalClass()
            : error.getClass().getName();
    assertEquals(Unwilling.PartError.class.getName(), type);
    assertEquals("a part is stuck", error.getMessage());
    assertInstanceOf(IllegalStateException.class, error.getCause());
    assertEquals("too much dust", error.getCause().getMessage());
    assertEquals("one more thing", error.getSuppressed()[0].getMessage());
    assertTrue(
        Arrays.stream(error.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("fail")));
  }

  @Test
  @Tag("J11")
  default void tellsWhereAnErrorComesFrom(Bench bench) throws Exception {
    Worker<Integer> worker = bench.start(Tasks.SUPERSTITIOUS, 13);
    WorkerId where = worker.id();

    assertTrue(worker.await(Eventually.DEADLINE));

    assertOrigin(worker, where, worker.error().orElseThrow());
  }

  @Test
  @Tag("J11")
  default void tellsWhereTheErrorOfAnItemComesFrom(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SUPERSTITIOUS);
    WorkerId where = worker.id();
    worker.enqueue(13);

    assertOrigin(worker, where, worker.poll(Eventually.DEADLINE).orElseThrow().error());
  }

  private static void assertOrigin(Worker<?> worker, WorkerId where, Throwable error) {
    WorkOrigin origin = WorkOrigin.of(error).get(0);
    assertEquals(worker.name(), origin.worker());
    assertEquals(where, origin.id());
    assertTrue(has("superstitious", error) && has("tellsWhere", origin), origin::toString);
  }

  private static boolean has(String method, Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().startsWith(method));
  }
}
