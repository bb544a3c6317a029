package org.jworkers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {
  @TempDir Path folder;

  @Test
  void readsPropertiesAndStartLevels() throws IOException {
    write("framework.properties", "# why\nfelix.log.level = 1\n");
    write("bundles.properties", "a.b = 1\nc = 12\n");

    Shape shape = Shape.read(folder);

    assertEquals(new Shape(Map.of("felix.log.level", "1"), Map.of("a.b", 1, "c", 12)), shape);
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    write("framework.properties", "");

    IOException error = assertThrows(IOException.class, () -> Shape.read(folder));

    assertTrue(error.getMessage().endsWith("bundles.properties"), error.getMessage());
  }

  @Test
  void namesTheBundleWhoseStartLevelIsWrong() throws IOException {
    write("framework.properties", "");
    write("bundles.properties", "a.b = soon");

    IOException error = assertThrows(IOException.class, () -> Shape.read(folder));

    assertTrue(
        error
            .getMessage()
            .endsWith("start level of a.b should be a number from 1 to 9999, but is 'soon'"),
        error.getMessage());
  }

  @Test
  void startLevelsOfOurShapesAreReached() throws IOException {
    try (Stream<Path> shapes = Files.list(Path.of("..", "configs"))) {
      for (Path folder :
          shapes.filter(f -> Files.exists(f.resolve("bundles.properties"))).toList()) {
        Shape shape = Shape.read(folder);

        int highest =
            shape.bundles().values().stream().mapToInt(level -> level).max().orElseThrow();
        String reached = shape.framework().get("org.osgi.framework.startlevel.beginning");
        assertEquals(String.valueOf(highest), reached, folder.toString());
      }
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
