package org.jworkers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

@Timeout(60)
class FrameworkWorldTest {
  @TempDir Path folder;

  private Home home;

  @BeforeEach
  void anInstallationWithoutBundles() throws IOException {
    home = new Home(folder);
    Files.createDirectories(home.bundles());
    Path shape = Files.createDirectories(home.configs().resolve("local"));
    Files.writeString(
        shape.resolve("framework.properties"),
        "org.osgi.framework.storage.clean=onFirstInit\n"
            + "felix.log.level=0\n"
            + "felix.resolver.parallelism=1\n" // as our shapes have it: see there
            + "org.osgi.framework.startlevel.beginning=2\n"
            + "org.osgi.framework.storage="
            + folder.resolve("storage")
            + "\n");
    bundlesAre("");
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    for (Thread thread : frameworkThreads()) {
      thread.join(30_000);
      assertFalse(thread.isAlive(), thread::toString);
    }
    try (Stream<Path> storage = Files.walk(folder.resolve("storage"))) {
      List<Path> files = storage.filter(Files::isRegularFile).toList();
      assertEquals(List.of(folder.resolve("storage/local-0/lock")), files);
    }
  }

  @Test
  void findsAToolThatABundleOffers() throws Exception {
    bundle("offering", "Bundle-Activator", Offering.class.getName());
    bundlesAre("offering = 2");
    StringWriter out = new StringWriter();

    try (World world = FrameworkWorld.start(home, "local", List.of())) {
      int code = world.tool("greet").run(new PrintWriter(out), new PrintWriter(out), "you");

      assertEquals(7, code);
      assertFalse(frameworkThreads().isEmpty());
    }
    assertEquals("hello you", out.toString());
  }

  @Test
  void namesTheBundlesIfNoneOffersTheTool() throws Exception {
    bundle("idle", "Bundle-Name", "idle");
    bundlesAre("idle = 1");

    try (World world = FrameworkWorld.start(home, "local", List.of())) {
      IllegalStateException error =
          assertThrows(IllegalStateException.class, () -> world.tool("dance"));

      assertTrue(error.getMessage().contains("dance"), error.getMessage());
      assertTrue(error.getMessage().contains("idle"), error.getMessage());
    }
  }

  @Test
  void tellsBundlesWhereTheSettingsOfChildFrameworksAre() throws Exception {
    Files.createDirectories(home.children().getParent());
    Files.createFile(home.children());
    bundle("offering", "Bundle-Activator", Offering.class.getName());
    bundlesAre("offering = 2");
    StringWriter out = new StringWriter();

    try (World world = FrameworkWorld.start(home, "local", List.of())) {
      world.tool("greet").run(new PrintWriter(out), new PrintWriter(out), "CHILDREN");
    }

    assertEquals("hello " + home.children(), out.toString());
  }

  @Test
  void installsMoreBundlesFromAFolder() throws Exception {
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.move(
        bundle("offering", "Bundle-Activator", Offering.class.getName()),
        more.resolve("offering.jar"));

    try (World world = FrameworkWorld.start(home, "local", List.of(more))) {
      assertEquals("greet", world.tool("greet").name());
    }
  }

  @Test
  void failsForABundleThatIsNotThere() throws IOException {
    bundlesAre("nowhere = 1");

    IOException error =
        assertThrows(IOException.class, () -> FrameworkWorld.start(home, "local", List.of()));

    assertEquals("No such bundle: " + home.bundles().resolve("nowhere.jar"), error.getMessage());
  }

  @Test
  void failsForABundleThatCannotBeResolvedAndSaysWhy() throws IOException {
    bundle("needy", "Import-Package", "com.acme.missing");
    bundlesAre("needy = 1");

    BundleException error =
        assertThrows(BundleException.class, () -> FrameworkWorld.start(home, "local", List.of()));

    assertTrue(error.getMessage().contains("com.acme.missing"), error.getMessage());
  }

  private void bundlesAre(String text) throws IOException {
    Files.writeString(home.configs().resolve("local/bundles.properties"), text);
  }

  /** A bundle with the classes of this test. */
  private Path bundle(String name, String header, String value) throws IOException {
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.putValue("Bundle-ManifestVersion", "2");
    headers.putValue("Bundle-SymbolicName", name);
    headers.putValue(header, value);
    if (!header.equals("Import-Package")) {
      headers.putValue("Import-Package", "org.osgi.framework");
    }
    Path jar = home.bundles().resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest)) {
      for (Class<?> type : List.of(Offering.class, Greet.class)) {
        String path = type.getName().replace('.', '/') + ".class";
        entries.putNextEntry(new ZipEntry(path));
        try (InputStream bytes = type.getResourceAsStream("/" + path)) {
          bytes.transferTo(entries);
        }
      }
    }
    return jar;
  }

  /** All that Felix has bear its name; the JVM and the test runner start some of their own. */
  private static List<Thread> frameworkThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("Felix"))
        .toList();
  }

  /** Lives in a bundle. */
  public static final class Offering implements BundleActivator {
    @Override
    public void start(BundleContext context) {
      String children = context.getProperty("org.jworkers.child.settings");
      context.registerService(ToolProvider.class, new Greet(children), null);
    }

    @Override
    public void stop(BundleContext context) {
      // The framework takes the service back.
    }
  }

  /** A tool. */
  public static final class Greet implements ToolProvider {
    private final String children;

    /** One that knows where the settings of children are. */
    Greet(String children) {
      this.children = children;
    }

    @Override
    public String name() {
      return "greet";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
      out.print("hello " + (arguments[0].equals("CHILDREN") ? children : arguments[0]));
      out.flush();
      return 7;
    }
  }
}
