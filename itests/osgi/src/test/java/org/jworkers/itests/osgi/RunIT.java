package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class RunIT {
  @Test
  void runsWorkersOfAllTypesFromAUsersBundle() throws Exception {
    try (TestFramework framework = TestFramework.start()) {
      framework.start("javacodec");
      Bundle squares = framework.start("squares", Map.of());

      for (int i = 0; i < 3; i++) {
        long t = System.nanoTime();
        assertEquals(49, (Integer) TestFramework.run(squares, "Square", "thread"));
        System.out.println("thread " + (System.nanoTime() - t) / 1000000);
        t = System.nanoTime();
        assertEquals(49, (Integer) TestFramework.run(squares, "Square", "process"));
        System.out.println("process " + (System.nanoTime() - t) / 1000000);
      }
    }
  }
}
