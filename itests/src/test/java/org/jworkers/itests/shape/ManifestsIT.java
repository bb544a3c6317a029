package org.jworkers.itests.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifest of every bundle says the same as its module descriptor. */
class ManifestsIT {
  private static final Set<String> FRAMEWORK_SIDE = Set.of("osgi", "weaver", "server", "launcher");

  static Set<String> bundles() throws IOException {
    return Bundle.all().keySet();
  }

  private static Bundle bundle(String name) throws IOException {
    return Bundle.all().get(name);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void exportsToAllInBothWorlds(String name) throws IOException {
    Bundle bundle = bundle(name);

    Set<String> inManifest =
        bundle.clauses("Export-Package").entrySet().stream()
            .filter(clause -> !clause.getValue().contains("mandatory:="))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(exports(bundle, export -> !export.isQualified()), inManifest);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void exportsToTheRuntimeInBothWorlds(String name) throws IOException {
    Bundle bundle = bundle(name);

    Set<String> inManifest =
        bundle.clauses("Export-Package").entrySet().stream()
            .filter(clause -> clause.getValue().contains("jworkers=runtime"))
            .filter(clause -> clause.getValue().contains("mandatory:=jworkers"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(exports(bundle, ManifestsIT::isToOurs), inManifest);
  }

  /** As opposed to one to the JDK, which a framework does not need to hear of. */
  private static boolean isToOurs(Exports export) {
    return export.targets().stream().anyMatch(target -> target.startsWith("org.jworkers."));
  }

  private static Set<String> exports(Bundle bundle, Predicate<Exports> wanted) {
    return bundle.module().exports().stream()
        .filter(wanted)
        .map(Exports::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void providesTheSameServicesInAllWorlds(String name) throws IOException {
    Bundle bundle = bundle(name);
    Map<String, Set<String>> provides = new TreeMap<>();
    bundle
        .module()
        .provides()
        .forEach(one -> provides.put(one.service(), new TreeSet<>(one.providers())));

    Map<String, Set<String>> services = new TreeMap<>(bundle.services());
    // Frameworks ask for theirs on class paths, and a module may not even name them where none is.
    services.keySet().removeIf(service -> service.startsWith("org.osgi."));
    assertEquals(provides, services);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void importsTheFrameworkOnlyWhereItMay(String name) throws IOException {
    if (FRAMEWORK_SIDE.contains(name.replaceFirst("org\\.jworkers\\.", ""))) {
      return;
    }

    Set<String> imports = bundle(name).clauses("Import-Package").keySet();

    assertEquals(
        Set.of(),
        imports.stream().filter(one -> one.startsWith("org.osgi.")).collect(Collectors.toSet()));
  }
}
