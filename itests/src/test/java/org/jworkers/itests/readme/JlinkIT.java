package org.jworkers.itests.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.itests.support.NothingLeft;

/** All of jworkers can be linked into a Java of its own, which runs it with nothing beside it. */
@Timeout(300)
@ExtendWith(NothingLeft.class)
class JlinkIT {
  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final Path BUILT = Path.of("..", "launcher", "target", "dist").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void anImageHasWorkersOfAllTypes() throws Exception {
    assumeTrue(canLink(), () -> JDK + " has nothing that its jlink could link");
    Path image = folder.resolve("image");
    String path = BUILT.resolve("lib") + System.getProperty("path.separator");
    String modules = "org.jworkers.launcher,org.jworkers.examples,org.jworkers.core";

    String linked =
        run(
            JDK.resolve("bin/jlink"),
            "--module-path",
            path + BUILT.resolve("bundles"),
            "--add-modules",
            modules + ",org.jworkers.hessian,org.jworkers.server,org.jworkers.ssh",
            "--output",
            image.toString());
    String printed =
        run(
            image.resolve("bin/java"),
            "-Dorg.jworkers.archives=off",
            "-m",
            "org.jworkers.launcher",
            "examples",
            "ThreeWorkerTypes");

    assertEquals("", linked);
    assertEquals("== ThreeWorkerTypes\n1, 4, 9\n", printed);
  }

  /** From 24 on a JDK may do without packaged modules, if it says so. */
  private boolean canLink() throws Exception {
    return Files.isDirectory(JDK.resolve("jmods"))
        || (Files.exists(JDK.resolve("bin/jlink"))
            && run(JDK.resolve("bin/jlink"), "--help").contains("run-time image enabled"));
  }

  private String run(Path program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertTrue(process.waitFor(200, TimeUnit.SECONDS), () -> program + " takes too long");
      assertEquals(0, process.exitValue(), Files.readString(output));
      return Files.readString(output);
    } finally {
      process.destroyForcibly();
    }
  }
}
