package org.jworkers.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.jworkers.itests.support.Jdks;
import org.jworkers.itests.support.Program;

/** Says which JDK the tests use, and which ones there are. */
class JdkIT {

  @Test
  void saysWhichJdkIsUsed() {
    System.out.println(
        "These tests run on JDK "
            + Runtime.version()
            + " in "
            + System.getProperty("java.home")
            + "; there are "
            + Jdks.all());

    assertTrue(Runtime.version().feature() >= 17);
  }

  @Test
  void runsOtherProgramsOnTheSameJdk() throws Exception {
    try (Program program = Program.java("-XshowSettings:properties", "-version")) {
      assertEquals(0, program.run());

      assertTrue(program.output().contains("java.home = " + System.getProperty("java.home")));
    }
  }
}
