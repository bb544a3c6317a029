package org.jworkers.core.parent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.core.line.Ear;
import org.jworkers.core.line.LocalLine;
import org.jworkers.core.message.Message;
import org.jworkers.spi.Payload;

/** What the child side has at a time is bounded, and nothing that waits is forgotten. */
@Timeout(60)
class ItemQueueTest {
  private static final int MOST = 1024;

  private final LocalLine[] line = LocalLine.pair(value -> value);
  private final Ear childSide = new Ear();
  private final ItemQueue queue = new ItemQueue("test", line[0]);

  @BeforeEach
  void listen() {
    line[1].receive(childSide);
  }

  private static Optional<Object> body(int bytes) {
    return Optional.of(new Payload(ByteBuffer.allocate(bytes)));
  }

  private long lastSent() {
    List<Message> all = List.copyOf(childSide.heard);
    return ((Message.Item) all.get(all.size() - 1)).counter();
  }

  @Test
  void sendsSoManyItemsAndOneMoreForEachThatIsSettled() {
    for (int i = 0; i < 2 * MOST; i++) {
      assertEquals(i, queue.add(Optional.empty()));
    }
    assertEquals(MOST - 1, lastSent());

    queue.settle(1);
    assertEquals(MOST, lastSent());
    queue.settle(1);
    queue.settle(1);
    assertEquals(MOST + 2, lastSent());
    assertEquals(OptionalLong.of(3), queue.inHand());
  }

  @Test
  void sendsOfManyTogetherWhatTheChildSideMayHave() {
    queue.add(Optional.empty());

    assertEquals(1, queue.addAll(Collections.nCopies(2 * MOST, "x")));
    assertEquals(MOST - 1, lastSent());
    assertEquals(MOST, childSide.heard.size());

    queue.settle(1);
    assertEquals(MOST, lastSent());
    assertEquals(2 * MOST + 1, queue.add(Optional.empty()));
    assertEquals(MOST, lastSent());
  }

  @Test
  void sendsSoManyBytes() {
    queue.add(body(5 << 20));
    queue.add(body(3 << 20));
    queue.add(body(4 << 20));
    assertEquals(1, lastSent());

    queue.settle(1);

    assertEquals(2, lastSent());
  }

  @Test
  void sendsWhatIsLargerThanAllThatMayBeThereWhenNothingElseIs() {
    queue.add(body(1));
    queue.add(body(9 << 20));
    queue.add(body(1));
    assertEquals(0, lastSent());

    queue.settle(1);
    assertEquals(1, lastSent());

    queue.settle(1);
    assertEquals(2, lastSent());
  }

  @Test
  void closesTheInputBehindTheLastItem() {
    for (int i = 0; i < MOST + 1; i++) {
      queue.add(Optional.empty());
    }
    queue.close();
    assertThrows(WorkerClosedException.class, () -> queue.add(Optional.empty()));
    assertThrows(WorkerClosedException.class, () -> queue.addAll(List.of("x")));
    assertFalse(childSide.heard.contains(new Message.CloseInput()));

    queue.settle(1);

    assertTrue(childSide.heard.contains(new Message.CloseInput()));
  }

  @Test
  void cancelsWhatIsNotSettled() {
    queue.add(Optional.empty());
    queue.add(Optional.empty());
    queue.settle(1);

    assertFalse(queue.cancel(0));
    assertTrue(queue.cancel(1));
    assertTrue(childSide.heard.contains(new Message.CancelItem(1)));
  }

  @Test
  void forgetsNothingThatWaitsWhileOthersSettle() throws Exception {
    int count = 300_000;
    Thread adder =
        new Thread(
            () -> {
              for (int i = 0; i < count; i++) {
                queue.add(body(i % 64 == 0 ? 1 << 20 : 8));
              }
            });
    adder.start();

    for (int i = 0; i < count; i++) {
      Message.Item next = (Message.Item) childSide.heard.take();
      assertEquals(i, next.counter());
      queue.settle(1);
    }
    adder.join();
    assertEquals(OptionalLong.empty(), queue.inHand());
  }
}
