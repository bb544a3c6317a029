package org.jworkers.itests.shape;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jworkers.itests.support.Folders;

/**
 * A jar of ours, as the two worlds see it.
 *
 * @param jar the file
 * @param module as the module system sees it
 * @param manifest as a framework sees it
 */
record Bundle(Path jar, ModuleDescriptor module, Manifest manifest) {
  private static final String SERVICES = "META-INF/services/";

  /** All bundles, by the names of their files. */
  static Map<String, Bundle> all() throws IOException {
    Map<String, Bundle> all = new LinkedHashMap<>();
    for (Path jar : Folders.bundles()) {
      String name = jar.getFileName().toString();
      all.put(name.substring(0, name.length() - ".jar".length()), of(jar));
    }
    return all;
  }

  private static Bundle of(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ModuleDescriptor module = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
      return new Bundle(jar, module, file.getManifest());
    }
  }

  /** The clauses of a header: the part before the first semicolon, and the whole. */
  Map<String, String> clauses(String header) {
    Map<String, String> clauses = new TreeMap<>();
    String value = manifest.getMainAttributes().getValue(header);
    if (value != null) {
      for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
        clauses.put(clause.split(";", 2)[0].strip(), clause.strip());
      }
    }
    return clauses;
  }

  /** What its files for the service loader say: service to implementations. */
  Map<String, Set<String>> services() throws IOException {
    Map<String, Set<String>> services = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : (Iterable<java.util.jar.JarEntry>) file.stream()::iterator) {
        if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
          try (var in =
              new BufferedReader(
                  new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8))) {
            services.put(
                entry.getName().substring(SERVICES.length()),
                new TreeSet<>(names(in.lines().toList())));
          }
        }
      }
    }
    return services;
  }

  private static List<String> names(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
