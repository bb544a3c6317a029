package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Says which JDK and which framework the tests of this run used. */
class JdkIT extends FrameworkTest {
  @Test
  void aChildRunsInTheSameFrameworkAndJdkAsItsParent() throws Exception {
    String here = Runtime.version() + " in " + System.getProperty("it.framework");
    System.out.println("JDK " + here + " from " + System.getProperty("java.home"));

    assertEquals(here, TestFramework.run(framework.start("user"), "Platform", "process"));
  }
}
