package org.jworkers.itests.support;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JDKs that the build found on this machine. */
public final class Jdks {
  private Jdks() {}

  /** The homes of the one that runs this test, and of every one from 21 on. */
  public static List<Path> all() {
    Stream<String> newer =
        Stream.of(
            System.getProperty("it.newer.jdks", "").split(System.getProperty("path.separator")));
    return Stream.concat(Stream.of(System.getProperty("java.home")), newer)
        .filter(home -> !home.isEmpty())
        .map(Path::of)
        .distinct()
        .toList();
  }
}
