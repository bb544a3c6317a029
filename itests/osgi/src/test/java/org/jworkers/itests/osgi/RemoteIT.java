package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** Workers on a server that is in another framework, with bundles of its own. */
class RemoteIT extends FrameworkTest {
  @ParameterizedTest
  @ValueSource(strings = {"THREAD", "PROCESS"})
  void aTaskRunsInTheServersBundleOfTheSameVersionAndInNoOther(String where) throws Exception {
    Bundle user = framework.start("user");
    Bundle newer = framework.start("user", Map.of("Bundle-Version", "1.0.1"));
    try (TestFramework other = TestFramework.start(Map.of())) {
      other.start("user");
      Bundle host = other.start("host", Map.of("Bundle-Activator", Bundles.ROOT + "host.Serve"));
      int port = TestFramework.<Integer>run(host, "Serve", where);

      var thrown =
          assertThrows(RuntimeException.class, () -> TestFramework.run(newer, "SquareAt", port));
      assertEquals(49, TestFramework.<Integer>run(user, "SquareAt", port));

      assertTrue(
          thrown
              .getMessage()
              .contains("Bundle it.user 1.0.1 is not installed here; installed versions: [1.0.0]"),
          thrown::getMessage);
    }
  }

  /** Also after the bundle was updated at the server, when its name is that of other classes. */
  @Test
  void workersThatShareAConnectionRunInTheServersBundle() throws Exception {
    Bundle user = framework.start("user");
    try (TestFramework other = TestFramework.start(Map.of())) {
      Bundle there = other.start("user");
      Bundle host = other.start("host", Map.of("Bundle-Activator", Bundles.ROOT + "host.Serve"));
      int port = TestFramework.<Integer>run(host, "Serve", "THREAD");

      assertEquals(25, TestFramework.<Integer>run(user, "SharedSquaresAt", port));
      there.update();
      assertEquals(25, TestFramework.<Integer>run(user, "SharedSquaresAt", port));
    }
  }
}
