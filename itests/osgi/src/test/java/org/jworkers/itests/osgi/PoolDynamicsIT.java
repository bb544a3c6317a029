package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** A pool whose worker types go and come back while it works. */
class PoolDynamicsIT extends FrameworkTest {
  private static final List<Integer> SQUARES =
      IntStream.range(0, 20).map(x -> x * x).boxed().toList();

  private static <T> T crew(Bundle user, String what) throws Exception {
    return TestFramework.run(user, "Crew", what);
  }

  @Test
  void whatAWorkerHadGoesToTheOthersWhenItsProviderStops() throws Exception {
    Bundle user = framework.start("pooling");
    crew(user, "open");
    crew(user, "get stuck");

    framework.ours("thread").stop();

    assertEquals(SQUARES, crew(user, "results"));
    assertEquals(List.of("+thread", "+process", "-thread"), crew(user, "events"));
    assertEquals(List.of("process"), crew(user, "types"));
    crew(user, "close");
  }

  @Test
  void aTypeThatComesBackIsUsedAgain() throws Exception {
    Bundle user = framework.start("pooling");
    crew(user, "open");
    crew(user, "get stuck");
    framework.ours("thread").stop();
    crew(user, "results");

    framework.ours("thread").start();

    eventually("types", List.of("process", "thread"), () -> types(user));
    assertEquals(SQUARES, crew(user, "run"));
    assertEquals(List.of("+thread", "+process", "-thread", "+thread"), crew(user, "events"));
    crew(user, "close");
  }

  @Test
  void nothingOfAnUninstalledProviderIsHeldByThePool() throws Exception {
    Bundle user = framework.start("pooling");
    crew(user, "open");
    crew(user, "get stuck");
    Bundle provider = framework.ours("thread");
    var loader = new WeakReference<>(provider.adapt(BundleWiring.class).getClassLoader());

    provider.uninstall();
    framework.refresh(provider);
    provider = null;

    assertEquals(SQUARES, crew(user, "results"));
    eventually("whether the class loader is gone", true, () -> isCollected(loader));
    framework.install(Bundles.ours("thread")).start();
    eventually("types", List.of("process", "thread"), () -> types(user));
    crew(user, "close");
  }

  private static List<String> types(Bundle user) {
    try {
      return crew(user, "types");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
