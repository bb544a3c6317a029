package org.jworkers.tck.tasks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Ends what a task is stuck in, when the file appears that says that the test is over. */
final class Release {
  private static final long LOOK_AGAIN_MILLIS = 10;

  private Release() {}

  /** Watches for the file, and ends with it. */
  static void when(String file, Runnable then) {
    Path path = Path.of(file);
    Thread watch = new Thread(() -> watch(path, then), "release of a test");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch(Path file, Runnable then) {
    try {
      while (!Files.exists(file) && Files.exists(file.getParent())) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      then.run();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
