package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** The registrar of ours beside the well-known one. */
class SpiFlyIT {
  private static final String PROVIDER = "org.jworkers.spi.WorkerProvider";

  @Test
  void whatIsWiredToTheirsIsLeftToIt() throws Exception {
    try (TestFramework framework = TestFramework.empty(Map.of())) {
      deploySpiFly(framework);
      framework.deploy();

      assertWorks(framework);
      assertEquals(3, framework.context().getAllServiceReferences(PROVIDER, null).length);
    }
  }

  /** Theirs does not look at the wires: it registers a second time what is wired to ours. */
  @Test
  void theirsMayComeLater() throws Exception {
    try (TestFramework framework = TestFramework.empty(Map.of())) {
      framework.deploy();
      deploySpiFly(framework);

      assertWorks(framework);
    }
  }

  private static void assertWorks(TestFramework framework) throws Exception {
    Bundle user = framework.start("user");
    assertEquals(List.of("process", "remote", "thread"), TestFramework.run(user, "Types", null));
    assertEquals(49, TestFramework.<Integer>run(user, "Square", "process"));
  }

  private static void deploySpiFly(TestFramework framework) throws Exception {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("it.spifly")))) {
      jars = files.sorted().toList();
    }
    for (Path jar : jars) {
      framework.install(jar);
    }
    framework.bundle("org.apache.aries.spifly.dynamic.bundle").start();
  }
}
