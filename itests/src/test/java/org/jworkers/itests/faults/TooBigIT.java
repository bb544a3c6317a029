package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.JvmSpec;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.server.HostIn;

/** A value that is too big for the heap of its reader fails for itself, and nothing else does. */
@Tag("J14")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class TooBigIT {
  private static final int BIG = 64 << 20;
  private static final String WHY = "is too big for the heap of this JVM";

  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.PROCESS);

  static List<JvmSpec<?>> specs() {
    return List.of(process(), remote(SERVER.address()));
  }

  static int length(byte[] bytes) {
    return bytes.length;
  }

  static byte[] bytes(int length) {
    return new byte[length];
  }

  @ParameterizedTest
  @MethodSource("specs")
  void anItemForTheHeapOfTheChild(JvmSpec<?> spec) throws Exception {
    try (Workers workers = Workers.open();
        PersistentWorker<byte[], Integer> worker =
            workers.startPersistent(spec.heap("24m"), TooBigIT::length)) {
      for (int i = 1; i < 4; i++) {
        PayloadException tooBig =
            assertThrows(PayloadException.class, () -> worker.call(new byte[BIG]));

        assertTrue(tooBig.getMessage().startsWith("item: "), tooBig::getMessage);
        assertTrue(tooBig.getMessage().contains(WHY), tooBig::getMessage);
        assertEquals(i, worker.call(new byte[i]));
      }
    }
  }

  static int size(List<Integer> values) {
    return values.size();
  }

  /** Its bytes fit into the heap, what they stand for does not. */
  @ParameterizedTest
  @MethodSource("specs")
  void aGraphForTheHeapOfTheChild(JvmSpec<?> spec) throws Exception {
    List<Integer> many = IntStream.range(0, 5_000_000).boxed().toList();
    try (Workers workers = Workers.open();
        PersistentWorker<List<Integer>, Integer> worker =
            workers.startPersistent(spec.heap("80m"), TooBigIT::size)) {
      PayloadException tooBig = assertThrows(PayloadException.class, () -> worker.call(many));

      assertTrue(tooBig.getMessage().startsWith("item: "), tooBig::getMessage);
      assertTrue(tooBig.getMessage().contains(WHY), tooBig::getMessage);
      assertEquals(2, worker.call(many.subList(0, 2)));
    }
  }

  /** Who reads the messages in the child finds the heap full as well, and must not die of it. */
  @Test
  void aGraphForTheHeapOfAChildThatHasToAnswerPings() throws Exception {
    String beat = "org.jworkers.heartbeat.millis";
    String missed = "org.jworkers.heartbeat.missed";
    System.setProperty(beat, "2");
    System.setProperty(missed, "30000");
    try {
      aGraphForTheHeapOfTheChild(process());
    } finally {
      System.clearProperty(beat);
      System.clearProperty(missed);
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aStartForTheHeapOfTheChild(JvmSpec<?> spec) throws Exception {
    try (Workers workers = Workers.open()) {
      WorkerStartException tooBig =
          assertThrows(
              WorkerStartException.class,
              () -> workers.start(spec.heap("24m"), TooBigIT::length, new byte[BIG]));

      assertTrue(tooBig.getMessage().contains("start: its message of "), tooBig::getMessage);
      assertTrue(tooBig.getMessage().contains(WHY), tooBig::getMessage);
    }
  }

  /** In a child that has a child: says what it got of a result that is too big for it. */
  static String parentOfOne(Object nothing) throws InterruptedException {
    try (Workers workers = Workers.open();
        PersistentWorker<Integer, byte[]> worker =
            workers.startPersistent(process().heap("256m"), TooBigIT::bytes)) {
      String before;
      try {
        before = "one of " + worker.call(BIG).length + " bytes";
      } catch (PayloadException tooBig) {
        before = tooBig.getMessage();
      }
      return before + ", then one of " + worker.call(3).length;
    }
  }

  @Test
  void aResultForTheHeapOfTheParent() throws Exception {
    try (Workers workers = Workers.open()) {
      String said = workers.start(process().heap("40m"), TooBigIT::parentOfOne, null).join();

      assertTrue(said.startsWith("result: "), said);
      assertTrue(said.contains(WHY), said);
      assertTrue(said.endsWith(", then one of 3"), said);
    }
  }
}
