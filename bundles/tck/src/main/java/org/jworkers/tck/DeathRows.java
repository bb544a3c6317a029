package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Death;
import org.jworkers.api.OutputLine;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerId;
import org.jworkers.tck.tasks.Processes;

/** Rows D15 and D16, and J12: what a worker's process leaves behind when it dies, and writes. */
interface DeathRows {

  @Test
  @Tag("D15")
  default void isLostWithAllThatIsKnownIfAnItemEndsItsProcess(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    PersistentWorker<Integer, Integer> worker = bench.persistent(Processes.EXIT);
    WorkerId where = worker.id();
    assertEquals(1, worker.call(1));
    worker.enqueue(-1);
    Late.enqueue(2, worker);

    assertTrue(worker.await(Eventually.DEADLINE));

    Death death = Ended.lost(where, worker);
    assertEquals(OptionalInt.of(Processes.EXIT_VALUE), death.exitValue());
    assertEquals(OptionalInt.empty(), death.signal());
    assertEquals(OptionalLong.of(1), death.itemInHand());
    assertEquals(Rung.NONE, death.rung());
    assertTrue(death.lastLines().contains(Processes.LAST_WORDS), death::toString);
    Ended.withResults(List.of(), worker);
  }

  @Test
  @Tag("D16")
  @Tag("J12")
  default void hasWhatItsProcessWritesTaggedWithItsName(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    Queue<OutputLine> lines = new ConcurrentLinkedQueue<>();
    bench.workers().listen(lines::add);
    PersistentWorker<String, String> one = bench.persistent(Processes.WRITE);
    PersistentWorker<String, String> two = bench.persistent(Processes.WRITE);

    assertEquals("first", one.call("first"));
    assertEquals("second", two.call("second"));

    assertHeard(one.name(), "first", lines);
    assertHeard(two.name(), "second", lines);
  }

  @Test
  @Tag("J12")
  default void hasWhatItsProcessWritesTaggedWithTheItem(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    Queue<OutputLine> lines = new ConcurrentLinkedQueue<>();
    bench.workers().listen(lines::add);
    PersistentWorker<String, String> worker = bench.persistent(Processes.WRITE_AND_STAY);
    long first = worker.enqueue("first");

    awaitLine(new OutputLine(worker.name(), OptionalLong.of(first), false, "out: first"), lines);
    worker.cancel(first);
    worker.poll(Eventually.DEADLINE); // what is written may be faster than the result before it
    long second = worker.enqueue("second");
    awaitLine(new OutputLine(worker.name(), OptionalLong.of(second), false, "out: second"), lines);
    worker.terminate(Eventually.DEADLINE, false);
  }

  @Test
  @Tag("J12")
  default void survivesWhateverItsProcessWrites(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    Queue<OutputLine> lines = new ConcurrentLinkedQueue<>();
    bench.workers().listen(lines::add);
    PersistentWorker<byte[], Integer> worker = bench.persistent(Processes.WRITE_BYTES);
    String half = "x".repeat(100_000);

    assertEquals(100_000, worker.call(half.getBytes(StandardCharsets.UTF_8)));
    assertEquals(2, worker.call(new byte[] {'y', '\n'}));
    assertEquals(3, worker.call(new byte[] {-1, '!', '\n'}));
    assertEquals(4, worker.call(new byte[] {'l', 'a', 's', 't'}));
    worker.close();

    Eventually.until(
        () -> "the last line; there are " + lines.size(),
        () -> lines.stream().anyMatch(line -> line.text().equals("last")));
    String all = lines.stream().map(OutputLine::text).collect(Collectors.joining());
    assertEquals(half + "y\ufffd!last", all);
  }

  private static void awaitLine(OutputLine expected, Queue<OutputLine> lines)
      throws InterruptedException {
    Eventually.until(() -> expected + "; there is " + lines, () -> lines.contains(expected));
  }

  private static void assertHeard(String worker, String text, Queue<OutputLine> lines)
      throws InterruptedException {
    for (String stream : List.of("out", "err")) {
      Eventually.until(
          () -> "'" + stream + "' of " + worker + "; there is " + lines,
          () ->
              lines.stream()
                  .anyMatch(
                      line ->
                          line.worker().equals(worker)
                              && line.text().equals(stream + ": " + text)
                              && line.error() == stream.equals("err")));
    }
  }
}
