package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Using bundles, and the runtime itself, that stop while workers run. */
class UserDynamicsIT extends FrameworkTest {
  private static final List<String> BOTH_ENDED = List.of("ENDED", "ENDED");

  @ParameterizedTest
  @ValueSource(strings = {"HoldInOpened", "HoldInService"})
  void workersEndWithTheBundleThatUsesThemAndNothingOfItIsHeld(String way) throws Exception {
    Bundle user = framework.start("user");
    TestFramework.run(user, way, "thread");
    long pid = TestFramework.<Long>run(user, way, "process");
    var loader = new WeakReference<>(user.adapt(BundleWiring.class).getClassLoader());

    user.stop();

    assertEquals(BOTH_ENDED, TestFramework.run(user, "HeldStates", null));
    assertFalse(ProcessHandle.of(pid).isPresent());
    user.uninstall();
    framework.refresh(user);
    user = null;
    eventually("whether the class loader is gone", true, () -> isCollected(loader));
  }

  @Test
  void workersOfAnotherBundleRunOn() throws Exception {
    Bundle first = framework.start("user");
    Bundle second = framework.start("user", Map.of("Bundle-Version", "2.0.0"));
    TestFramework.run(first, "HoldInOpened", "thread");
    TestFramework.run(second, "HoldInOpened", "thread");

    first.stop();

    assertEquals(List.of("ENDED"), TestFramework.run(first, "HeldStates", null));
    assertEquals(List.of("RUNNING"), TestFramework.run(second, "HeldStates", null));
  }

  @Test
  void workersEndWithTheRuntimeAndCanBeHadAgainWhenItIsBack() throws Exception {
    Bundle user = framework.start("user");
    TestFramework.run(user, "HoldInService", "process");
    long pid = TestFramework.<Long>run(user, "HoldInOpened", "process");

    framework.ours("osgi").stop();

    assertEquals(BOTH_ENDED, TestFramework.run(user, "HeldStates", null));
    assertFalse(ProcessHandle.of(pid).isPresent());
    var thrown =
        assertThrows(IllegalStateException.class, () -> TestFramework.run(user, "Types", null));
    assertTrue(
        thrown.getMessage().contains("start the bundle org.jworkers.osgi"), thrown::toString);
    framework.ours("osgi").start();
    assertEquals(49, TestFramework.<Integer>run(user, "Square", "process"));
  }
}
