package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Using bundles, and the runtime itself, that stop while workers run. */
class UserDynamicsIT extends FrameworkTest {
  @ParameterizedTest
  @CsvSource({
    "HoldInOpened, thread",
    "HoldInOpened, process",
    "HoldInService, thread",
    "HoldInService, process"
  })
  void workersEndWithTheBundleThatUsesThem(String way, String type) throws Exception {
    Bundle user = framework.start("user");
    long pid = TestFramework.<Long>run(user, way, type);

    user.stop();

    assertEquals("ENDED", TestFramework.run(user, "HeldState", null));
    assertEquals(type.equals("thread"), ProcessHandle.of(pid).isPresent());
  }

  @Test
  void workersOfAnotherBundleRunOn() throws Exception {
    Bundle first = framework.start("user");
    Bundle second = framework.start("user", java.util.Map.of("Bundle-Version", "2.0.0"));
    TestFramework.run(first, "HoldInOpened", "thread");
    TestFramework.run(second, "HoldInOpened", "thread");

    first.stop();

    assertEquals("ENDED", TestFramework.run(first, "HeldState", null));
    assertEquals("RUNNING", TestFramework.run(second, "HeldState", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HoldInOpened", "HoldInService"})
  void workersEndWithTheRuntimeAndCanBeHadAgainWhenItIsBack(String way) throws Exception {
    Bundle user = framework.start("user");
    long pid = TestFramework.<Long>run(user, way, "process");

    framework.ours("osgi").stop();
    assertEquals("ENDED", TestFramework.run(user, "HeldState", null));
    assertFalse(ProcessHandle.of(pid).isPresent());
    var thrown =
        assertThrows(IllegalStateException.class, () -> TestFramework.run(user, "Types", null));
    framework.ours("osgi").start();

    assertTrue(
        thrown.getMessage().contains("start the bundle org.jworkers.osgi"), thrown::toString);
    assertEquals(49, TestFramework.<Integer>run(user, "Square", "process"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HoldInOpened", "HoldInService"})
  void nothingOfAnUninstalledUserIsHeld(String way) throws Exception {
    Bundle user = framework.start("user");
    TestFramework.run(user, way, "process");
    TestFramework.run(user, way, "thread");
    var loader = new WeakReference<>(user.adapt(BundleWiring.class).getClassLoader());

    user.uninstall();
    framework.refresh(user);
    user = null;

    eventually(
        "class loader",
        true,
        () -> {
          System.gc();
          return loader.get() == null;
        });
  }
}
