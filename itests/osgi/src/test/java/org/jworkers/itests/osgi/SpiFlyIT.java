package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** The registrar of ours beside the well-known one. */
class SpiFlyIT {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachProviderIsRegisteredOnce(boolean theirsFirst) throws Exception {
    try (TestFramework framework = TestFramework.empty(Map.of())) {
      if (theirsFirst) {
        deploySpiFly(framework);
        framework.deploy();
      } else {
        framework.deploy();
        deploySpiFly(framework);
      }
      Bundle user = framework.start("user");

      assertEquals(List.of("process", "remote", "thread"), TestFramework.run(user, "Types", null));
      String provider = "org.jworkers.spi.WorkerProvider";
      assertEquals(3, framework.context().getAllServiceReferences(provider, null).length);
      assertEquals(49, TestFramework.<Integer>run(user, "Square", "process"));
    }
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
