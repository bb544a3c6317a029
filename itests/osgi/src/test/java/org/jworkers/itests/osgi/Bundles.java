package org.jworkers.itests.osgi;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bundles that tests deploy: ours, and small ones made of classes of these tests. */
final class Bundles {
  /** The package below which each folder is the content of a small bundle. */
  static final String ROOT = "org.jworkers.itests.bundles.";

  private static final Path OURS = Path.of(System.getProperty("it.bundles"));

  private Bundles() {}

  /** The jars of the project. */
  static List<Path> ours() throws IOException {
    try (Stream<Path> files = Files.list(OURS)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** The jar of one of the project's bundles. */
  static Path ours(String name) {
    return OURS.resolve("org.jworkers." + name + ".jar");
  }

  /**
   * Makes a bundle of the package {@value #ROOT} + {@code name}, and those below it.
   *
   * @param folder where the jar goes
   * @param headers further ones, or other ones; those that bnd knows
   */
  static Path build(Path folder, String name, Map<String, String> headers) throws Exception {
    Map<String, String> all = new HashMap<>();
    all.put("Bundle-SymbolicName", "it." + name);
    all.put("Bundle-Version", "1.0.0");
    all.put("-privatepackage", ROOT + name + ".*");
    all.put("-noextraheaders", "true");
    all.putAll(headers);
    List<File> classPath = new ArrayList<>();
    classPath.add(Path.of("target", "test-classes").toFile());
    for (Path jar : ours()) {
      classPath.add(jar.toFile());
    }
    try (Builder builder = new Builder()) {
      builder.addClasspath(classPath);
      all.forEach(builder::setProperty);
      Jar jar = builder.build();
      if (!builder.isOk()) {
        throw new IllegalStateException(name + ": " + builder.getErrors());
      }
      Path file = folder.resolve(name + "-" + all.get("Bundle-Version") + ".jar");
      jar.write(file.toFile());
      return file;
    }
  }
}
