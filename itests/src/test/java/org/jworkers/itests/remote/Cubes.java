package org.jworkers.itests.remote;

import org.jworkers.api.Checkpoint;
import org.jworkers.api.Task;
import org.jworkers.api.TaskContext;
import org.jworkers.tck.tasks.Loops;

/** Cubes numbers; at a negative one it loops. */
final class Cubes {
  static final Task<Integer, Integer> CUBE = Cubes::cube;

  private Cubes() {}

  private static int cube(int x) {
    if (x < 0) {
      TaskContext.current().orElseThrow().progress(0, -1, Loops.IN);
      while (true) {
        Checkpoint.check();
      }
    }
    return x * x * x;
  }
}
