package org.jworkers.itests.providers;

import java.util.concurrent.CountDownLatch;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

/** Makes threads into workers and leaves one behind for each, until it is told to stop that. */
public final class LeakyProvider implements WorkerProvider {
  private static final CountDownLatch CLOSED = new CountDownLatch(1);

  /** Ends all that was left behind. */
  public static void close() {
    CLOSED.countDown();
  }

  @Override
  public String type() {
    return "leaky";
  }

  @Override
  public Child launch(Launch launch) {
    new Thread(LeakyProvider::leak, "leak").start();
    return launch.on(work -> new Thread(work, launch.name()).start());
  }

  private static void leak() {
    try {
      CLOSED.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
