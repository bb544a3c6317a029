package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** Bundles that offer payloads are woven, in this framework and in those of child JVMs. */
class WeaverIT extends FrameworkTest {
  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void aLoopWithoutChecksObeys(String type) throws Exception {
    Bundle user = framework.start("user");

    String outcome = TestFramework.run(user, "StopSpinning", type);

    assertTrue(outcome.contains("WorkerTerminatedError"), outcome);
  }
}
