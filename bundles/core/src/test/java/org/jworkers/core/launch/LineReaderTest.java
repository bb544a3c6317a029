package org.jworkers.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("J12")
class LineReaderTest {

  private static List<String> lines(byte[] bytes) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes))) {
      for (String line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<String> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesAnyEndOfLine() throws IOException {
    assertEquals(List.of("a", "b", "c", "", "d", "ü"), lines("a\nb\r\nc\n\nd\rü"));
  }

  @Test
  void aLastLineWithoutAnEndIsALine() throws IOException {
    assertEquals(List.of("a", "half"), lines("a\nhalf"));
    assertEquals(List.of("a"), lines("a\n"));
    assertEquals(List.of(), lines(""));
  }

  @Test
  void replacesWhatIsNoUtf8() throws IOException {
    assertEquals(List.of("a\ufffdb", "c\ufffd"), lines(new byte[] {'a', -1, 'b', '\n', 'c', -61}));
  }

  @Test
  void givesALineThatIsTooLongInPieces() throws IOException {
    String full = "x".repeat(LineReader.LONGEST);

    assertEquals(List.of(full, full, "yy", "z"), lines(full + full + "yy\nz"));
  }

  @Test
  void doesNotCutACharacter() throws IOException {
    String almost = "x".repeat(LineReader.LONGEST - 1);

    assertEquals(List.of(almost + "\ud83d\ude00", "y"), lines(almost + "\ud83d\ude00y"));
  }
}
