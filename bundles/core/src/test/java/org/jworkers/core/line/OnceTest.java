package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OnceTest {
  @Test
  void anEndedThreadHoldsNothingOfItsWork() throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    Runnable work = new Count(done);
    WeakReference<Runnable> held = new WeakReference<>(work);
    Thread thread = new Thread(new Once(work));
    work = null;
    thread.start();
    thread.join();

    assertEquals(1, done.get());
    while (held.get() != null) {
      System.gc();
    }
    assertNull(held.get());
    assertEquals(Thread.State.TERMINATED, thread.getState());
  }

  @Test
  void isDoneOnce() {
    AtomicInteger done = new AtomicInteger();
    Once once = new Once(new Count(done));
    once.run();

    assertThrows(IllegalStateException.class, once::run);
    assertEquals(1, done.get());
  }

  private record Count(AtomicInteger done) implements Runnable {
    @Override
    public void run() {
      done.incrementAndGet();
    }
  }
}
