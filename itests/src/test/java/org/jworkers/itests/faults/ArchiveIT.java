package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;

/** Children start with an archive once there is one, and without if it is not whole. */
@Timeout(180)
@ExtendWith(NothingLeft.class)
class ArchiveIT {
  @TempDir Path temp;

  @Test
  void archiveIsMadeUsedAndDoneWithoutWhenItIsDamaged() throws Exception {
    Path folder = temp.resolve("archives");
    String property = "-Dorg.jworkers.archives=" + folder;
    String main = ArchiveUser.class.getName();
    try (Program program = Program.java(property, "-cp", jars(), main, folder.toString())) {
      assertEquals(0, program.run(), program::output);

      List<String> lines = program.output().lines().toList();
      assertEquals(4, lines.size(), program::output);
      assertEquals("first: none", lines.get(0));
      assertTrue(lines.get(1).startsWith("second: -XX:SharedArchiveFile="), lines::toString);
      assertEquals("third: none", lines.get(2));
      assertEquals("fourth: false", lines.get(3));
    }
  }

  /** An archive is of jars only, and the classes of tests are in a folder. */
  private String jars() throws IOException {
    ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        Path made = temp.resolve(path.size() + ".jar");
        assertEquals(0, jar.run(System.out, System.err, "cf", made.toString(), "-C", entry, "."));
        // Jars that are younger than the program are taken for copies that will not stay.
        Files.setLastModifiedTime(made, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        path.add(made.toString());
      } else if (Files.exists(Path.of(entry))) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }
}
