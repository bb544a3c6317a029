package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.thread.Threads.thread;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.api.Progress;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.LogLines;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Soon;
import org.jworkers.tck.tasks.Loops;

/** A thread that nothing stops is left, and whoever reads the log learns where it is. */
@Tag("C10")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class AbandonedIT {

  @Test
  void isWarnedOfWithItsNameAndItsStack(@TempDir Path folder) throws Exception {
    Path release = folder.resolve("release");
    try (Workers workers = Workers.open();
        LogLines log = new LogLines("org.jworkers.core")) {
      Worker<Object> worker =
          workers.start(thread().named("mule"), Loops.STUBBORN, release.toString());
      Soon.until(worker::outcome, () -> worker.progress().map(Progress::text).isPresent());

      assertFalse(worker.terminate(Duration.ZERO, true));

      assertTrue(worker.isAlive());
      assertEquals(1, log.lines().size(), log.lines()::toString);
      String warning = log.lines().get(0);
      assertTrue(
          warning.startsWith("Worker mule (a thread of this JVM) cannot be stopped"), warning);
      assertTrue(warning.contains("Loops.stubborn("), warning);
      Files.createFile(release);
      assertTrue(worker.await(Soon.DEADLINE));
    }
  }
}
