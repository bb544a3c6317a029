package org.jworkers.osgi.space;

import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A bundle as the name of a code space calls it: {@code bundle:com.acme.fft;1.2.0}, or {@code
 * bundle:com.acme.fft;[1.2,2)} if several versions will do.
 */
record BundleName(String symbolicName, VersionRange versions) {
  private static final String PREFIX = "bundle:";

  /** With this version and no other. */
  BundleName(String symbolicName, Version version) {
    this(
        symbolicName,
        new VersionRange(VersionRange.LEFT_CLOSED, version, version, VersionRange.RIGHT_CLOSED));
  }

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
    String symbolicName = name.substring(PREFIX.length(), semicolon);
    String version = name.substring(semicolon + 1);
    return Optional.of(
        version.startsWith("[") || version.startsWith("(")
            ? new BundleName(symbolicName, new VersionRange(version))
            : new BundleName(symbolicName, new Version(version)));
  }

  /** One version by itself, where a range would say it twice. */
  String version() {
    return (versions.isExact() ? versions.getLeft() : versions).toString();
  }

  @Override
  public String toString() {
    return PREFIX + symbolicName + ";" + version();
  }
}
