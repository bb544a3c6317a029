package org.jworkers.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jworkers.itests.support.Program;

/** Says which JDK the tests use, and which ones there are. */
class JdkIT {

  @Test
  void saysWhichJdkIsUsed() throws IOException {
    System.out.println(
        "These tests run on JDK "
            + Runtime.version()
            + " in "
            + System.getProperty("java.home")
            + "; there are "
            + jdks());

    assertTrue(Runtime.version().feature() >= 17);
  }

  private static List<Path> jdks() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .filter(folder -> !Files.isSymbolicLink(folder))
          .filter(folder -> Files.isExecutable(folder.resolve("bin/java")))
          .sorted()
          .toList();
    }
  }

  @Test
  void runsOtherProgramsOnTheSameJdk() throws Exception {
    try (Program program = Program.java("-XshowSettings:properties", "-version")) {
      assertEquals(0, program.run());

      assertTrue(program.output().contains("java.home = " + System.getProperty("java.home")));
    }
  }
}
