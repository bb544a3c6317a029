package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads with which a pool does several things at a time that block: starting, restarting and
 * stopping workers. They come when needed and go after a second without work.
 */
final class Crew implements Executor {
  private final AtomicInteger count = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ThreadPoolExecutor threads;

  Crew(String pool) {
    threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> thread(pool, work),
            // After the end, whoever still brings something does it: nobody waits in vain.
            (work, ended) -> work.run());
  }

  private Thread thread(String pool, Runnable work) {
    String name = pool + " helper-" + count.incrementAndGet();
    // Inherits nothing: the thread that causes it may belong to a plug-in that is about to go.
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setContextClassLoader(Crew.class.getClassLoader());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /** Waits on one of these threads, but not beyond the end. */
  void pause(Duration time) {
    try {
      ended.await(Times.nanos(time), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end is near
    }
  }

  /** Interrupts what is still being done. */
  void end() {
    ended.countDown();
    threads.shutdownNow();
  }

  /**
   * Waits for the end of what was still being done.
   *
   * @return whether all threads are gone
   */
  boolean await(Duration timeout) throws InterruptedException {
    return threads.awaitTermination(Times.nanos(timeout), TimeUnit.NANOSECONDS);
  }
}
