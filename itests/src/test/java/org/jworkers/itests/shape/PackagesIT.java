package org.jworkers.itests.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.itests.support.Folders;

/**
 * The packages of a bundle need each other in one direction only. A package and the one named
 * {@code internal} in it count as one: what users see of it, and the rest.
 */
class PackagesIT {
  private static final Pattern ARROW = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*");

  static Set<String> bundles() throws IOException {
    return Bundle.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void haveNoCycles(String name, @TempDir Path folder) throws IOException {
    assertEquals(List.of(), cycle(arrows(name, folder)));
  }

  /** Which packages of a bundle need which other ones of it. */
  private static Map<String, Set<String>> arrows(String module, Path folder) throws IOException {
    extract(Folders.bundle(module), folder);
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    int result =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(out, out, "-verbose:package", "-filter:none", folder.toString());
    assertEquals(0, result, text::toString);
    Map<String, Set<String>> arrows = new TreeMap<>();
    text.toString()
        .lines()
        .map(ARROW::matcher)
        .filter(Matcher::matches)
        .filter(arrow -> own(module, arrow.group(1)) && own(module, arrow.group(2)))
        .forEach(
            arrow ->
                arrows
                    .computeIfAbsent(whole(arrow.group(1)), from -> new TreeSet<>())
                    .add(whole(arrow.group(2))));
    arrows.forEach((from, to) -> to.remove(from));
    return arrows;
  }

  /** Without its descriptor, which would make jdeps look for all the modules that it needs. */
  private static void extract(Path jar, Path folder) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        if (entry.getName().endsWith(".class") && !entry.getName().endsWith("-info.class")) {
          Path target = folder.resolve(entry.getName());
          Files.createDirectories(target.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
  }

  private static String whole(String packageName) {
    return packageName.replaceFirst("\\.internal$", "");
  }

  private static boolean own(String module, String packageName) {
    return packageName.equals(module) || packageName.startsWith(module + ".");
  }

  /** A way through the arrows that ends where it began; empty if there is none. */
  private static List<String> cycle(Map<String, Set<String>> arrows) {
    Set<String> harmless = new HashSet<>();
    for (String start : arrows.keySet()) {
      List<String> cycle = cycle(start, new ArrayList<>(), harmless, arrows);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  private static List<String> cycle(
      String at, List<String> way, Set<String> harmless, Map<String, Set<String>> arrows) {
    if (way.contains(at)) {
      return List.copyOf(way.subList(way.indexOf(at), way.size()));
    }
    if (harmless.contains(at)) {
      return List.of();
    }
    way.add(at);
    for (String next : arrows.getOrDefault(at, Set.of())) {
      List<String> cycle = cycle(next, way, harmless, arrows);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    way.remove(at);
    harmless.add(at);
    return List.of();
  }

  @Test
  void haveArrowsThatAreSeen(@TempDir Path folder) throws IOException {
    assertTrue(
        arrows("org.jworkers.core", folder)
            .get("org.jworkers.core.parent")
            .contains("org.jworkers.core.launch"));
  }

  @Test
  void haveCyclesThatAreSeen() {
    Map<String, Set<String>> arrows =
        Map.of("a", Set.of("b", "x"), "b", Set.of("c"), "c", Set.of("a"), "x", Set.of());

    assertEquals(3, cycle(arrows).size());
  }
}
