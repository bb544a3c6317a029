package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** A framework that has a file with the settings of its children. */
class ChildSettingsIT extends FrameworkTest {
  @TempDir private Path settings;

  private Path write(String text) {
    try {
      return Files.writeString(settings.resolve("child.properties"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  Map<String, String> settings() {
    return Map.of("org.jworkers.child.settings", write("it.setting = one").toString());
  }

  @Test
  void eachChildHasWhatTheFileSaysWhenItStarts() throws Exception {
    Bundle user = framework.start("user");

    assertEquals("one", TestFramework.run(user, "Setting", "process"));
    write("it.setting = two");

    assertEquals("two", TestFramework.run(user, "Setting", "process"));
    assertEquals("none", TestFramework.run(user, "Setting", "thread"));
  }
}
