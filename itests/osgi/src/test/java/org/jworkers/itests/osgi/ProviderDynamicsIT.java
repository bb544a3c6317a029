package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Provider bundles that stop, change, go and come back while their workers run. */
class ProviderDynamicsIT extends FrameworkTest {
  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void workersEndBeforeTheirProviderHasStopped(String type) throws Exception {
    Bundle user = framework.start("user");
    TestFramework.run(user, "HoldInOpened", type);
    assertEquals(List.of("RUNNING"), TestFramework.run(user, "HeldStates", null));

    framework.ours(type).stop();

    assertEquals(List.of("ENDED"), TestFramework.run(user, "HeldStates", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void aStoppedProvidersTypeIsNamedInTheErrorAndComesBack(String type) throws Exception {
    Bundle user = framework.start("user");
    List<String> heard = TestFramework.run(user, "Listen", null);
    String others = type.equals("thread") ? "process, remote" : "remote, thread";

    framework.ours(type).stop();
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> TestFramework.run(user, "Square", type));
    framework.ours(type).start();

    assertEquals(
        "No provider for worker type '" + type + "'; present: [" + others + "]",
        thrown.getMessage());
    assertEquals(49, TestFramework.<Integer>run(user, "Square", type));
    assertEquals(List.of("+process", "+remote", "+thread", "-" + type, "+" + type), heard);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void anUpdatedProviderMakesTheNextWorkers(String type) throws Exception {
    Bundle user = framework.start("user");
    TestFramework.run(user, "HoldInService", type);
    Bundle provider = framework.ours(type);

    provider.update();
    framework.refresh(provider);

    assertEquals(List.of("ENDED"), TestFramework.run(user, "HeldStates", null));
    assertEquals(49, TestFramework.<Integer>run(user, "Square", type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void nothingOfAnUninstalledProviderIsHeld(String type) throws Exception {
    Bundle user = framework.start("user");
    TestFramework.run(user, "HoldInOpened", type);
    var loader =
        new WeakReference<>(framework.ours(type).adapt(BundleWiring.class).getClassLoader());

    Bundle provider = framework.ours(type);
    provider.uninstall();
    framework.refresh(provider);
    provider = null;

    assertEquals(List.of("ENDED"), TestFramework.run(user, "HeldStates", null));
    eventually("whether the class loader is gone", true, () -> isCollected(loader));
    framework.install(Bundles.ours(type)).start();
    assertEquals(49, TestFramework.<Integer>run(user, "Square", type));
  }

  @Test
  void ofTwoProvidersOfATypeTheOneWithTheHigherRankingIsUsed() throws Exception {
    Bundle user = framework.start("user");
    try (Log log = new Log("org.jworkers.osgi.internal.Rivals")) {
      Bundle rival = framework.start("rival");
      String first = TestFramework.run(user, "ThreadGroupName", "thread");
      TestFramework.run(user, "HoldInOpened", "thread");
      rival.stop();
      String second = TestFramework.run(user, "ThreadGroupName", "thread");

      assertEquals("rival", first);
      assertEquals(List.of("ENDED"), TestFramework.run(user, "HeldStates", null));
      assertTrue(!second.equals("rival"), second);
      assertTrue(
          log.first().contains("2 providers for worker type 'thread'")
              && log.first().indexOf("RivalProvider") < log.first().indexOf("ThreadProvider"),
          log.first());
    }
  }

  @Test
  void workersOfTheOtherTypeRunOn() throws Exception {
    Bundle user = framework.start("user", Map.of());
    TestFramework.run(user, "HoldInOpened", "process");

    framework.ours("thread").stop();

    assertEquals(List.of("RUNNING"), TestFramework.run(user, "HeldStates", null));
  }
}
