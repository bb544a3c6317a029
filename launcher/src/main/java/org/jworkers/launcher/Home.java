package org.jworkers.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where an installation of jworkers lies: a folder with the bundles and the configurations of the
 * running shapes.
 *
 * @param folder the folder
 */
record Home(Path folder) {
  /** Says where it is, for a launcher that does not lie in it. */
  static final String PROPERTY = "jworkers.home";

  /** The installation that this launcher belongs to. */
  static Home find() {
    String given = System.getProperty(PROPERTY);
    Path folder = given != null ? Path.of(given) : besideTheLauncher();
    if (!Files.isDirectory(folder.resolve("bundles"))) {
      throw new IllegalStateException(
          "No bundles in "
              + folder
              + ": set -D"
              + PROPERTY
              + "=<folder of the installation>, or put the bundles on the module path");
    }
    return new Home(folder);
  }

  Path bundles() {
    return folder.resolve("bundles");
  }

  Path configs() {
    return folder.resolve("configs");
  }

  /** The properties of the frameworks of child JVMs; may be missing. */
  Path children() {
    return configs().resolve("child").resolve("framework.properties");
  }

  /** The launcher's jar lies in a folder beside the bundles' one. */
  private static Path besideTheLauncher() {
    CodeSource source = Home.class.getProtectionDomain().getCodeSource();
    URI jar = source == null ? null : URI.create(source.getLocation().toString());
    if (jar == null || !"file".equals(jar.getScheme())) {
      return Path.of("").toAbsolutePath();
    }
    return Path.of(jar).getParent().getParent();
  }
}
