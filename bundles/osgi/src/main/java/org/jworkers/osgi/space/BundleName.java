package org.jworkers.osgi.space;

import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;

/** A bundle as the name of a code space calls it: {@code bundle:com.acme.fft;1.2.0}. */
record BundleName(String symbolicName, Version version) {
  private static final String PREFIX = "bundle:";

  static BundleName of(BundleRevision revision) {
    return new BundleName(revision.getSymbolicName(), revision.getVersion());
  }

  /**
   * Reads one.
   *
   * @return empty if it is not of this kind
   * @throws IllegalArgumentException if it is, but no bundle can have this name
   */
  static Optional<BundleName> parse(String name) {
    if (!name.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int semicolon = name.indexOf(';');
    if (semicolon < 0) {
      throw new IllegalArgumentException(
          "Code space '" + name + "' has no version; expected: " + PREFIX + "<name>;<version>");
    }
    return Optional.of(
        new BundleName(
            name.substring(PREFIX.length(), semicolon),
            new Version(name.substring(semicolon + 1))));
  }

  @Override
  public String toString() {
    return PREFIX + symbolicName + ";" + version;
  }
}
