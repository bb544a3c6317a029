package org.jworkers.osgi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class SettingsTest {
  private static final String IMPLICIT = "felix.bootdelegation.implicit";

  @TempDir private Path folder;

  /** A bundle of a framework with these properties. */
  private static BundleContext with(Map<String, String> properties) {
    return (BundleContext)
        Proxy.newProxyInstance(
            SettingsTest.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (proxy, method, arguments) -> properties.get(arguments[0]));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("child.properties"), text);
  }

  @Test
  void takesOverWhatDecidesWhatBundlesSee() throws IOException {
    Map<String, String> settings = Settings.of(with(Map.of(IMPLICIT, "false", "it.other", "x")));

    assertEquals("false", settings.get(IMPLICIT));
    assertEquals(null, settings.get("it.other"));
  }

  @Test
  void letsTheFileWinThatTheFrameworkNames() throws IOException {
    Path file = file("# why\nit.mine = 7\nfelix.bootdelegation.implicit = true\n");

    Map<String, String> settings =
        Settings.of(with(Map.of(IMPLICIT, "false", Settings.FILE, file.toString())));

    assertEquals("7", settings.get("it.mine"));
    assertEquals("true", settings.get(IMPLICIT));
    assertEquals(file.toString(), settings.get(Settings.FILE), "children may have children");
  }

  @Test
  void namesTheFileThatIsMissingOrWrong() throws IOException {
    Path missing = folder.resolve("nowhere.properties");
    Path wrong = file("it.mine = \\u00zz");

    for (Path file : new Path[] {missing, wrong}) {
      BundleContext context = with(Map.of(Settings.FILE, file.toString()));
      IOException error = assertThrows(IOException.class, () -> Settings.of(context));

      assertTrue(error.getMessage().startsWith("The file " + file), error.getMessage());
      assertTrue(error.getMessage().contains(Settings.FILE), error.getMessage());
    }
  }
}
