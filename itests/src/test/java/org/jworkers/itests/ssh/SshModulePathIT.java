package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.itests.support.Folders;
import org.jworkers.itests.support.Program;

/** A user's module that runs its tasks on a far side that has the same modules. */
@Tag("I11")
class SshModulePathIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  private static final String USER = "org.jworkers.itests.far";
  private static final Path SOURCES = Path.of("src", "test", "modules", USER);
  private static final Path CLASSES = Path.of("target", "it-far").toAbsolutePath();

  @BeforeAll
  static void compileTheUsersModule() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Werror"));
    arguments.addAll(List.of("-p", Folders.MODULES.toString(), "-d", CLASSES.toString()));
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      sources.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, result);
  }

  @Test
  void runsTasksInTheirModuleOnTheFarSide() throws Exception {
    String path = Folders.MODULES + System.getProperty("path.separator") + CLASSES;
    String config = HERE.get().folder().resolve("far.config").toString();

    try (Program program =
        Program.java("-p", path, "-m", USER + "/" + USER + ".Main", config, "far")) {
      int exit = program.run();

      assertEquals(0, exit, program::output);
      assertTrue(
          program.output().contains("heard from module " + USER + " in a login"), program::output);
    }
  }
}
