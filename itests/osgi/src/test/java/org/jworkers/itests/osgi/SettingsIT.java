package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Frameworks that are embedded in an application of which bundles may see something. */
class SettingsIT extends FrameworkTest {
  @Override
  Map<String, String> settings() {
    return Map.of(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
        "org.opentest4j;version=\"1.3.0\"",
        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
        "it.device;it.device=\"laser\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void aPackageOfTheApplicationIsThereInAChildToo(String type) throws Exception {
    Bundle wide = framework.start("wide");

    assertEquals("outside", TestFramework.run(wide, "Outside", type));
  }

  @Test
  void aCapabilityOfTheMachineIsThereInAChildToo() throws Exception {
    Bundle user =
        framework.start(
            "user", Map.of("Require-Capability", "it.device;filter:=\"(it.device=laser)\""));

    assertEquals(49, TestFramework.<Integer>run(user, "Square", "process"));
  }
}
