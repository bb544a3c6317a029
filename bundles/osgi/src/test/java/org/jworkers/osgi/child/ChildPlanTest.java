package org.jworkers.osgi.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildPlanTest {
  @TempDir Path folder;

  @Test
  void isReadAsItIsWritten() throws IOException {
    ChildPlan plan =
        new ChildPlan(
            Map.of("org.osgi.framework.system.packages.extra", "a.b;version=\"1\",\nü.ö"),
            List.of(
                new ChildPlan.SystemPackage("java.util;version=\"0 0\"", "java.base"),
                new ChildPlan.SystemPackage("c.d", "")),
            List.of(
                new ChildPlan.Part(
                    "reference:file:/a b%2B/x.jar",
                    true,
                    List.of(
                        new ChildPlan.Wire("osgi.wiring.package/a.b", 1),
                        new ChildPlan.Wire("osgi.ee", ChildPlan.Wire.SYSTEM))),
                new ChildPlan.Part("reference:file:/y.jar", false, List.of())));

    plan.write(folder.resolve("plan"));

    assertEquals(plan, ChildPlan.read(folder.resolve("plan")));
  }

  @Test
  void keepsTheOrderOfManyBundles() throws IOException {
    List<ChildPlan.Part> parts =
        java.util.stream.IntStream.range(0, 25)
            .mapToObj(i -> new ChildPlan.Part("file:" + i, i % 2 == 0, List.of()))
            .toList();

    new ChildPlan(Map.of(), List.of(), parts).write(folder.resolve("plan"));

    assertEquals(parts, ChildPlan.read(folder.resolve("plan")).bundles());
  }
}
