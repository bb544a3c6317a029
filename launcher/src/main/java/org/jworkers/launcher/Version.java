package org.jworkers.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which state of the sources something was built from, written down when it was built.
 *
 * @param version the version of the release, or the one that is being worked on
 * @param commit the commit in short, or "unknown" if it was built outside a repository
 * @param dirty whether there were changes that had not been committed
 */
record Version(String version, String commit, boolean dirty) {

  /** What this launcher was built from. */
  static Version ofThisBuild() {
    Properties built = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      built.load(file);
    } catch (IOException cannotBeRead) {
      throw new UncheckedIOException("version.properties cannot be read", cannotBeRead);
    }
    String commit = built.getProperty("commit");
    return new Version(built.getProperty("version"), commit.replace("+", ""), commit.endsWith("+"));
  }

  @Override
  public String toString() {
    return version + " (commit " + commit + (dirty ? ", with uncommitted changes)" : ")");
  }
}
