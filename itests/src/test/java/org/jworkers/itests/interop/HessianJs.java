package org.jworkers.itests.interop;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The reader of Hessian that JavaScript has: npm's hessian.js, if it can be had here. */
final class HessianJs {
  private static final String VERSION = "2.11.0";
  private static final Path FOLDER = Path.of("target", "hessian-js").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 120;

  private HessianJs() {}

  /** Gets it, or skips the test and says why. */
  static void get() throws IOException, InterruptedException {
    if (Files.exists(FOLDER.resolve("node_modules/hessian.js/package.json"))) {
      return;
    }
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
    List<String> said = new ArrayList<>();
    try {
      int exit =
          run(
              said,
              List.of(
                  "npm",
                  "install",
                  "--no-audit",
                  "--no-fund",
                  "--ignore-scripts",
                  "--no-package-lock",
                  "--fetch-retries=0",
                  "hessian.js@" + VERSION));
      if (exit != 0) {
        abort("npm could not get hessian.js: " + said);
      }
    } catch (IOException none) {
      abort("There is no npm here: " + none.getMessage());
    }
  }

  /** What it makes of each of these files, as JSON. */
  static List<String> decode(List<Path> files)
      throws IOException, InterruptedException, URISyntaxException {
    Path script = Path.of(HessianJs.class.getResource("/interop/decode.js").toURI());
    Path here =
        Files.copy(script, FOLDER.resolve("decode.js"), StandardCopyOption.REPLACE_EXISTING);
    List<String> command = new ArrayList<>(List.of("node", here.toString()));
    files.forEach(file -> command.add(file.toString()));
    List<String> lines = new ArrayList<>();
    int exit = run(lines, command);
    if (exit != 0) {
      throw new AssertionError("node ended with " + exit + ": " + lines);
    }
    return lines;
  }

  private static int run(List<String> said, List<String> command)
      throws IOException, InterruptedException {
    File output = FOLDER.resolve("output").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      said.addAll(Files.readAllLines(output.toPath()));
      return ended ? process.exitValue() : -1;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
