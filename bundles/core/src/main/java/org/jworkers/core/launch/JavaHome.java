package org.jworkers.core.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jworkers.spi.ChildJvm;

/**
 * The Java that runs a child.
 *
 * @param folder the one that has {@code bin/java}
 */
record JavaHome(String folder) {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d{1,4}).*");

  /** The Java that runs this JVM. */
  static JavaHome ofThisJvm() {
    return new JavaHome(System.getProperty("java.home"));
  }

  /**
   * The file to run.
   *
   * @throws IllegalArgumentException if there is none
   */
  Path executable() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path java = Path.of(folder, "bin", windows ? "java.exe" : "java");
    if (!Files.isExecutable(java)) {
      throw new IllegalArgumentException(
          "Option '" + ChildJvm.JAVA_HOME + "' is " + folder + ": there is no executable " + java);
    }
    return java;
  }

  /** Its feature version, such as 17; empty if it does not say. */
  OptionalInt feature() {
    if (equals(ofThisJvm())) {
      return OptionalInt.of(Runtime.version().feature());
    }
    try (Stream<String> lines = Files.lines(Path.of(folder, "release"))) {
      return lines
          .map(VERSION::matcher)
          .filter(Matcher::matches)
          .mapToInt(version -> Integer.parseInt(version.group(1)))
          .findFirst();
    } catch (IOException noSuchFile) {
      return OptionalInt.empty(); // some packagers leave it out
    }
  }
}
