package org.jworkers.osgi.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * The settings of child frameworks: those of this one that decide what bundles see, and what a file
 * says that this framework may name.
 */
final class Settings {
  /** Framework property: a file with settings of children. Read for each child. */
  static final String FILE = "org.jworkers.child.settings";

  /** Equinox's own switch for what the standard calls boot delegation. */
  private static final String LENIENT = "osgi.compatibility.bootdelegation";

  /** Felix's own switch for delegation to whoever calls from outside. */
  private static final String IMPLICIT = "felix.bootdelegation.implicit";

  private static final String RESOLVER_THREADS = "felix.resolver.parallelism";

  /** By these, bundles see classes of the JVM's own class path. */
  private static final List<String> WIDENING =
      List.of(
          Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, Constants.FRAMEWORK_BOOTDELEGATION, LENIENT);

  /** Not those that follow from the JVM, which may be another one for a child. */
  private static final List<String> CARRIED =
      List.of(
          Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
          Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
          Constants.FRAMEWORK_BOOTDELEGATION,
          Constants.FRAMEWORK_BUNDLE_PARENT,
          LENIENT,
          IMPLICIT,
          FILE);

  private Settings() {}

  /**
   * The settings of a child of this framework.
   *
   * @throws IOException if the file that is named cannot be read, saying which it is
   */
  static Map<String, String> of(BundleContext context) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put(RESOLVER_THREADS, "1"); // a pool of them does not pay for one small resolution
    for (String name : CARRIED) {
      String value = context.getProperty(name);
      if (value != null) {
        settings.put(name, value);
      }
    }
    String file = settings.get(FILE);
    if (file != null) {
      settings.putAll(read(Path.of(file)));
    }
    return settings;
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException wrong) {
      throw new IOException(
          "The file " + file + ", which the property " + FILE + " names, is not readable: " + wrong,
          wrong);
    }
    Map<String, String> settings = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    return settings;
  }

  /** Whether bundles may see classes of the JVM's own class path. */
  static boolean areWide(Map<String, String> settings) {
    return WIDENING.stream().anyMatch(settings::containsKey);
  }
}
