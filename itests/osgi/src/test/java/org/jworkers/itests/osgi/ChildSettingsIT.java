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

  @Test
  void aChildExportsWhatItsBundlesNeedAndWhatTheFileAdds() throws Exception {
    Bundle deep = framework.start("deep");

    assertEquals(true, TestFramework.run(deep, "Exports", "java.util.function"));
    assertEquals(true, TestFramework.run(deep, "Exports", "org.jworkers.api"));
    assertEquals(false, TestFramework.run(deep, "Exports", "javax.xml.parsers"));
    write("org.osgi.framework.system.packages.extra = javax.xml.parsers,org.w3c.dom");

    assertEquals(true, TestFramework.run(deep, "Exports", "javax.xml.parsers"));
    assertEquals(true, TestFramework.run(deep, "Exports", "java.util.function"));
  }
}
