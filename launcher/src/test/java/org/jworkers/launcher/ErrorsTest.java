package org.jworkers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorsTest {

  @Test
  void saysWhatEachCauseAdds() {
    Exception error =
        new IllegalStateException("The demo failed", new IOException("The disk is full"));

    assertEquals("The demo failed: The disk is full", Errors.inWords(error));
  }

  @Test
  void saysNothingTwice() {
    IOException cause = new IOException("The disk is full");

    assertEquals("The disk is full", Errors.inWords(new IOException("The disk is full", cause)));
  }

  @Test
  void namesTheTypeOfAnErrorThatSaysNoMoreThanAName() {
    Exception error = new UncheckedIOException("Cannot read it", new NoSuchFileException("/a/b"));

    assertEquals("Cannot read it: java.nio.file.NoSuchFileException: /a/b", Errors.inWords(error));
  }
}
