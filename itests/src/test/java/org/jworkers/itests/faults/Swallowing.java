package org.jworkers.itests.faults;

import org.jworkers.api.Checkpoint;
import org.jworkers.api.ContextTask;
import org.jworkers.api.TaskContext;

/** A task that is busy for ever and swallows all that is thrown at it. */
final class Swallowing {
  static final ContextTask<Object, Object> TASK = Swallowing::run;

  private Swallowing() {}

  private static Object run(Object ignored, TaskContext context) {
    context.progress(0, -1, "busy");
    while (true) {
      try {
        Checkpoint.check();
      } catch (Throwable anything) {
        // That is what it is for.
      }
    }
  }
}
