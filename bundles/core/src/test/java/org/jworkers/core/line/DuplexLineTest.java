package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.core.message.Message;
import org.jworkers.spi.Payload;

/**
 * A line that has a channel of its own for each direction, so that senders may write themselves.
 */
@Timeout(60)
class DuplexLineTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int MANY = 2000;

  private final String name = "one" + NUMBERS.incrementAndGet(); // threads may outlive a line

  private WireLine one;
  private WireLine two;
  private final Ear ear = new Ear();

  @BeforeEach
  void connect() throws IOException {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    one = new WireLine(Duplex.of(back.source(), there.sink()), name, 1 << 30);
    two = new WireLine(Duplex.of(there.source(), back.sink()), "two", 1 << 30);
  }

  @AfterEach
  void disconnect() {
    one.close();
    two.close();
  }

  private static Message.Result result(long counter, int size) {
    return new Message.Result(counter, true, new Payload(ByteBuffer.allocate(size)));
  }

  private static Message.Item item(long counter, int size) {
    return new Message.Item(counter, Optional.of(new Payload(ByteBuffer.allocate(size))));
  }

  private static boolean runs(String thread) {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals(thread));
  }

  @Test
  void senderWritesInItsOwnThread() throws Exception {
    one.send(result(1, 10));

    assertEquals(result(1, 10), two.next());
    assertTrue(!runs(name + " writer"), "no thread is needed for what leaves at once");
  }

  @Test
  void interruptedSenderWritesAndLosesNothing() throws Exception {
    Thread.currentThread().interrupt();
    one.send(result(1, 10));
    one.send(result(2, 100_000));

    assertTrue(Thread.interrupted(), "the interrupt stays");
    assertEquals(result(1, 10), two.next());
    assertEquals(result(2, 100_000), two.next());
    Thread.currentThread().interrupt();
    one.send(result(3, 10));
    assertTrue(Thread.interrupted(), "the interrupt stays");
    assertEquals(result(3, 10), two.next());
  }

  @Test
  void itemsBehindOneThatIsNotAnsweredLeaveByThemselves() throws Exception {
    two.receive(ear);
    for (int i = 0; i < 5; i++) {
      one.send(item(i, 10));
    }

    for (int i = 0; i < 5; i++) {
      assertEquals(item(i, 10), ear.heard.take());
    }
  }

  @Test
  void itemsAndAnswersPassEachOtherInOrder() throws Exception {
    one.receive(ear);
    Thread other = new Thread(this::answerMany);
    other.start();
    for (int i = 0; i < 20 * MANY; i++) {
      one.send(item(i, i % 50));
    }

    for (int i = 0; i < 20 * MANY; i++) {
      assertEquals(result(i, 5), ear.heard.take());
    }
    other.join();
  }

  private void answerMany() {
    try {
      for (int i = 0; i < 20 * MANY; i++) {
        assertEquals(item(i, i % 50), two.next());
        two.send(result(i, 5));
      }
    } catch (IOException | AssertionError e) {
      ear.lost.complete(e.getMessage());
      one.close();
    }
  }

  /** The pipe is full long before all is sent, so part of a frame is left to another thread. */
  @Test
  void whatDoesNotFitFollowsInOrder() throws Exception {
    for (int i = 0; i < 400; i++) {
      one.send(result(i, i % 7 == 0 ? 40_000 : i));
    }

    two.receive(ear);

    for (int i = 0; i < 400; i++) {
      assertEquals(result(i, i % 7 == 0 ? 40_000 : i), ear.heard.take());
    }
  }

  @Test
  void whatIsDeliveredIsThereWithoutAnyOtherThread() throws Exception {
    two.receive(ear);
    for (int i = 0; i < MANY; i++) {
      one.deliver(i % 100 == 0 ? result(i, 300_000) : item(i, i), true);
    }

    for (int i = 0; i < MANY; i++) {
      assertEquals(i % 100 == 0 ? result(i, 300_000) : item(i, i), ear.heard.take());
    }
  }

  @Test
  void messagesOfManyThreadsArriveWhole() throws Exception {
    two.receive(ear);
    Thread[] senders = new Thread[4];
    for (int sender = 0; sender < senders.length; sender++) {
      int first = sender * MANY;
      senders[sender] = new Thread(() -> sendMany(first));
      senders[sender].start();
    }

    long[] next = {0, MANY, 2 * MANY, 3 * MANY};
    for (int i = 0; i < senders.length * MANY; i++) {
      Message.Result heard = (Message.Result) ear.heard.take();
      int sender = (int) heard.counter() / MANY;
      assertEquals(next[sender]++, heard.counter(), "those of one sender come in order");
      assertEquals(result(heard.counter(), (int) heard.counter()), heard);
    }
    for (Thread sender : senders) {
      sender.join();
    }
  }

  private void sendMany(int first) {
    try {
      for (int i = first; i < first + MANY; i++) {
        one.send(result(i, i));
      }
    } catch (IOException e) {
      ear.lost.complete(e.getMessage());
    }
  }

  @Test
  void whatWasSentLeavesBeforeTheLineCloses() throws Exception {
    two.receive(ear);
    one.send(result(1, 200_000));

    one.close();

    assertEquals(result(1, 200_000), ear.heard.take());
    assertEquals("closed", ear.lost.get());
    assertThrows(IOException.class, () -> one.send(result(2, 1)));
  }

  /** The end is the reader's to tell, which may have something to hear yet. */
  @Test
  void whatFindsNobodyIsNoErrorOfTheSender() throws Exception {
    two.send(result(1, 10));
    two.close();

    one.deliver(result(2, 10), true);

    assertEquals(result(1, 10), one.next());
    one.receive(ear);
    assertEquals("closed", ear.lost.get());
    assertThrows(IOException.class, () -> one.send(result(3, 10)));
  }
}
