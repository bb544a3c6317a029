package org.jworkers.itests.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle is a module of the shape that was drawn. */
class ModulesIT {
  private static final String OURS = "org.jworkers.";
  private static final Path GOLDEN = Path.of("src", "test", "resources", "shape");

  /** Which modules of ours a module may need; anything, where nothing is said. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "api", Set.of(),
          "spi", Set.of("api"),
          "core", Set.of("api", "spi"),
          "thread", Set.of("api", "spi"),
          "process", Set.of("api", "spi"),
          "remote", Set.of("api", "spi"),
          "hessian", Set.of("api", "spi"),
          "pool", Set.of("api"),
          "tck", Set.of("api"));

  private static final Map<String, Set<String>> UPPER_ARROWS =
      Map.of(
          "osgi", Set.of("api", "spi", "core"),
          "server", Set.of("api", "spi", "core"),
          "weaver", Set.of("api", "spi"),
          "ssh", Set.of("api", "spi", "remote"),
          "examples", Set.of("api", "pool", "thread", "process", "remote", "server"));

  static Set<String> bundles() throws IOException {
    return Bundle.all().keySet();
  }

  private static Bundle bundle(String name) throws IOException {
    return Bundle.all().get(name);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasOneName(String name) throws IOException {
    Bundle bundle = bundle(name);

    assertEquals(name, bundle.module().name());
    if (!name.equals("org.jworkers.launcher")) { // which starts a framework, and is in none
      assertEquals(Set.of(name), bundle.clauses("Bundle-SymbolicName").keySet());
    }
    assertFalse(bundle.module().isAutomatic());
    assertFalse(bundle.module().isOpen());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasPackagesThatStartWithItsName(String name) throws IOException {
    Set<String> others = new TreeSet<>(bundle(name).module().packages());
    others.removeIf(own -> own.equals(name) || own.startsWith(name + "."));

    // What stands in for Hessian's own classes is a library that nobody else sees.
    others.removeIf(own -> name.equals("org.jworkers.hessian") && own.startsWith("com.caucho."));
    assertEquals(Set.of(), others);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void dependsDownwardsOnly(String name) throws IOException {
    String room = name.substring(OURS.length());
    Set<String> allowed = ARROWS.getOrDefault(room, UPPER_ARROWS.get(room));

    Set<String> needed =
        bundle(name).module().requires().stream()
            .map(Requires::name)
            .filter(module -> module.startsWith(OURS))
            .map(module -> module.substring(OURS.length()))
            .collect(Collectors.toCollection(TreeSet::new));

    if (allowed != null) {
      needed.removeAll(allowed);
      assertEquals(Set.of(), needed);
    }
    assertFalse(needed.contains("launcher"), "Nothing needs the launcher");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void needsAFrameworkNowhereButThereWhereOneIsExpected(String name) throws IOException {
    List<String> frameworkModules =
        bundle(name).module().requires().stream()
            .filter(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
            .map(Requires::name)
            .filter(module -> module.startsWith("org.osgi.") || module.contains("felix"))
            .toList();

    assertTrue(
        frameworkModules.isEmpty() || name.equals("org.jworkers.launcher"),
        frameworkModules::toString);
  }

  /** To take over a change that is meant: -Dshape.update=true, and a look at the difference. */
  @ParameterizedTest
  @MethodSource("bundles")
  void isDescribedAsWritten(String name) throws IOException {
    String description = describe(bundle(name));
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("shape.update")) {
      Files.writeString(golden, description);
    }

    assertTrue(Files.exists(golden), () -> golden + " is missing; it should be:\n" + description);
    assertEquals(Files.readString(golden), description);
  }

  private static String describe(Bundle bundle) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    int result =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(out, out, "--describe-module", "--file", bundle.jar().toString());
    assertEquals(0, result, text::toString);
    ModuleDescriptor module = bundle.module();
    return text.toString()
        .lines()
        .map(line -> line.startsWith(module.toNameAndVersion()) ? module.name() : line)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
