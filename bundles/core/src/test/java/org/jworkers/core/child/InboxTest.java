package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.core.message.Message;

@Timeout(60)
class InboxTest {
  private static final Message STOP = new Message.Cancel(true);

  private final Inbox inbox = new Inbox();

  private static Message item(long counter) {
    return new Message.Item(counter, Optional.empty());
  }

  @Test
  void givesWhatHasComeInOrder() {
    inbox.add(item(0));
    inbox.add(item(1));
    assertEquals(item(0), inbox.next());
    inbox.add(item(2));

    assertEquals(item(1), inbox.next());
    assertEquals(item(2), inbox.next());
  }

  @Test
  void givesWhatHasComeTogetherInOrder() {
    inbox.add(item(0));
    inbox.addAll(List.of(item(1), item(2)));

    for (int i = 0; i < 3; i++) {
      assertEquals(item(i), inbox.next());
    }
    assertTrue(inbox.isEmpty());
  }

  @Test
  void whatOvertakesComesBeforeWhatWasTakenAlready() {
    inbox.add(item(0));
    inbox.add(item(1));
    assertEquals(item(0), inbox.next());

    inbox.addFirst(STOP);

    assertEquals(STOP, inbox.next());
    assertEquals(item(1), inbox.next());
  }

  @Test
  void isEmptyWhenAllWasGivenAndNotBefore() {
    assertTrue(inbox.isEmpty());
    inbox.add(item(0));
    inbox.add(item(1));
    assertFalse(inbox.isEmpty());
    inbox.next();
    assertFalse(inbox.isEmpty());
    inbox.next();
    assertTrue(inbox.isEmpty());
    inbox.addFirst(STOP);
    assertFalse(inbox.isEmpty());
    inbox.next();
    assertTrue(inbox.isEmpty());
  }

  @Test
  void isNotEmptyIfSomethingIsLeftBehindWhatOvertook() {
    inbox.add(item(0));
    inbox.addFirst(STOP);

    assertEquals(STOP, inbox.next());

    assertFalse(inbox.isEmpty());
    assertEquals(item(0), inbox.next());
  }

  @Test
  void waitsThroughInterrupts() throws Exception {
    Message[] got = new Message[1];
    Thread taker = new Thread(() -> got[0] = inbox.next());
    taker.start();
    while (taker.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    taker.interrupt();

    inbox.add(item(7));
    taker.join();

    assertEquals(item(7), got[0]);
  }

  @Test
  void losesNothingOfWhatAnotherThreadAdds() {
    int count = 200_000;
    new Thread(
            () -> {
              for (int i = 0; i < count; i++) {
                inbox.add(item(i));
              }
            })
        .start();

    for (int i = 0; i < count; i++) {
      assertEquals(item(i), inbox.next());
    }
    assertTrue(inbox.isEmpty());
  }

  @Test
  void restsOnlyWithNothingToDoAndWakesOnce() {
    AtomicInteger woken = new AtomicInteger();
    inbox.add(item(0));
    assertFalse(inbox.rest(woken::incrementAndGet));
    assertEquals(item(0), inbox.poll());
    assertNull(inbox.poll());

    assertTrue(inbox.rest(woken::incrementAndGet));
    assertEquals(0, woken.get());
    inbox.add(item(1));
    inbox.addFirst(STOP);

    assertEquals(1, woken.get());
    assertEquals(STOP, inbox.poll());
    assertFalse(inbox.rest(woken::incrementAndGet));
    assertEquals(item(1), inbox.poll());
  }
}
