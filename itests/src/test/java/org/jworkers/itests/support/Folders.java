package org.jworkers.itests.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build puts what is tested. */
public final class Folders {
  /** Every bundle there is, without versions in their names. */
  public static final Path BUNDLES = Path.of("target", "it-bundles").toAbsolutePath();

  /** The bundles that run on a module path, and JUnit. */
  public static final Path MODULES = Path.of("target", "it-modules").toAbsolutePath();

  private Folders() {}

  /** The bundles. */
  public static List<Path> bundles() throws IOException {
    try (Stream<Path> all = Files.list(BUNDLES)) {
      List<Path> bundles =
          all.filter(jar -> jar.getFileName().toString().startsWith("org.jworkers."))
              .sorted()
              .toList();
      assertTrue(bundles.size() > 5, () -> "There should be bundles in " + BUNDLES);
      return bundles;
    }
  }

  /** The jar of one module. */
  public static Path bundle(String module) {
    return BUNDLES.resolve(module + ".jar");
  }
}
