package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** Workers of a user's bundle in a framework that has the project's bundles and no other. */
class RunIT extends FrameworkTest {
  @Test
  void findsTheProvidersThatBundlesDeclare() throws Exception {
    Bundle user = framework.start("user");

    assertEquals(List.of("process", "remote", "thread"), TestFramework.run(user, "Types", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void runsATaskOfAUsersBundle(String type) throws Exception {
    Bundle user = framework.start("user");

    assertEquals(49, TestFramework.<Integer>run(user, "Square", type));
    assertEquals(49, TestFramework.<Integer>run(user, "Square", type));
  }
}
