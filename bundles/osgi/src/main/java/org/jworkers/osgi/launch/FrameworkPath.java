package org.jworkers.osgi.launch;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** What of this JVM's own paths a child framework needs on its class path. */
final class FrameworkPath {
  private static final String MODULE_PATH = "jdk.module.path";

  private final BundleContext context;

  FrameworkPath(BundleContext context) {
    this.context = context;
  }

  /**
   * The class path of a child.
   *
   * @param jars those of the runtime
   * @param wide whether bundles may see classes of this JVM's class path
   */
  String text(List<Path> jars, boolean wide) throws IOException {
    Set<String> path = new LinkedHashSet<>();
    jars.forEach(jar -> path.add(jar.toString()));
    framework().ifPresent(jar -> path.add(jar.toString()));
    if (wide) {
      path.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
      String modules = System.getProperty(MODULE_PATH);
      for (String entry : modules == null ? new String[0] : modules.split(File.pathSeparator)) {
        path.addAll(jars(Path.of(entry)));
      }
    }
    path.remove("");
    return String.join(File.pathSeparator, path);
  }

  /** The jar of the running framework; empty if it is linked into the JVM's own image. */
  private java.util.Optional<Path> framework() {
    Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    CodeSource source = system.getClass().getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null) {
      throw new UnsupportedOperationException(
          "Where the framework "
              + system.getSymbolicName()
              + " comes from is not known: a child JVM cannot have it");
    }
    if (location.getProtocol().equals("jrt")) {
      return java.util.Optional.empty();
    }
    try {
      return java.util.Optional.of(Path.of(location.toURI()));
    } catch (URISyntaxException | IllegalArgumentException noFile) {
      throw new UnsupportedOperationException(
          "The framework comes from " + location + ", which is no file: a child JVM cannot have it",
          noFile);
    }
  }

  /** An entry of a module path is a module, or a folder of some. */
  private static List<String> jars(Path entry) throws IOException {
    if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
      return List.of(entry.toString());
    }
    List<String> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(entry)) {
      files.filter(file -> file.toString().endsWith(".jar")).forEach(f -> jars.add(f.toString()));
    }
    return jars;
  }
}
