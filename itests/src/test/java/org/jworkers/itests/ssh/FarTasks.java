package org.jworkers.itests.ssh;

import java.time.Duration;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.ContextTask;
import org.jworkers.api.Task;

/** Tasks that look around where they run. */
final class FarTasks {
  /** The square of a number. */
  static final Task<Integer, Integer> SQUARE = x -> x * x;

  /** An environment variable. */
  static final Task<String, String> VARIABLE = System::getenv;

  /** A system property. */
  static final Task<String, String> PROPERTY = System::getProperty;

  /** Writes to standard output. */
  static final Task<String, Void> PRINT =
      text -> {
        System.out.println(text);
        return null;
      };

  /** The process that hosts this worker's one: the server. */
  static final Task<Void, Long> SERVER =
      nothing -> ProcessHandle.current().parent().orElseThrow().pid();

  /** Says that it has begun, and goes on until it is stopped. */
  static final ContextTask<Void, Void> ENDLESS =
      (nothing, context) -> {
        context.progress(1, 2, "begun");
        while (true) {
          Checkpoint.check();
          Checkpoint.sleep(Duration.ofMillis(10));
        }
      };

  private FarTasks() {}
}
