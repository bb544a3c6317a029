package org.jworkers.itests.readme;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jworkers.itests.readme.guest.GuestTool;
import org.jworkers.itests.support.Program;

/** A copy of the installation that the build has made, with caches of its own and a guest. */
final class Installation {
  private static final Path BUILT = Path.of("..", "launcher", "target", "dist");
  private static final String GUEST = "it.guest";

  private final Path folder;

  private Installation(Path folder) {
    this.folder = folder;
  }

  /** Makes one in an empty folder. */
  static Installation in(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(BUILT)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(BUILT.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Installation installation = new Installation(folder);
    for (String shape : List.of("local", "server")) {
      installation.configure(
          shape + "/framework.properties",
          "org.osgi.framework.storage = " + folder.resolve("storage").toUri().getPath());
    }
    installation.buildGuest();
    return installation;
  }

  /** Adds a line to a configuration. */
  void configure(String file, String line) throws IOException {
    Files.writeString(
        folder.resolve("configs").resolve(file), "\n" + line + "\n", StandardOpenOption.APPEND);
  }

  /** Lets the command "examples" run the guest in the place of the examples. */
  void makeRoomForTheGuest() throws IOException {
    Path bundles = folder.resolve("configs/local/bundles.properties");
    String listed = Files.readString(bundles);
    Files.writeString(bundles, listed.replace("org.jworkers.examples", GUEST));
  }

  /** The jar of the guest. */
  Path guest() {
    return folder.resolve("bundles").resolve(GUEST + ".jar");
  }

  private void buildGuest() throws IOException {
    String name = GuestTool.class.getPackageName();
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.putValue("Bundle-ManifestVersion", "2");
    headers.putValue("Bundle-SymbolicName", GUEST);
    headers.putValue("Import-Package", "org.jworkers.api,org.jworkers.remote");
    headers.putValue(
        "Provide-Capability",
        "org.jworkers.payload;packages=\""
            + name
            + "\",osgi.serviceloader;osgi.serviceloader=\"java.util.spi.ToolProvider\";register:=\""
            + GuestTool.class.getName()
            + "\"");
    headers.putValue(
        "Require-Capability",
        "osgi.extender;filter:=\"(osgi.extender=osgi.serviceloader.registrar)\"");
    String type = GuestTool.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(guest());
        JarOutputStream jar = new JarOutputStream(file, manifest);
        InputStream bytes = GuestTool.class.getResourceAsStream("/" + type)) {
      jar.putNextEntry(new ZipEntry(type));
      bytes.transferTo(jar);
    }
  }

  /** Starts the command. */
  Program start(String... arguments) throws IOException {
    return startIn(Locale.getDefault(), arguments);
  }

  /** Starts the command where this is the default locale. */
  Program startIn(Locale locale, String... arguments) throws IOException {
    List<String> all = new ArrayList<>();
    all.add("-Duser.language=" + locale.getLanguage());
    all.add("-Duser.country=" + locale.getCountry());
    all.add("-Dorg.jworkers.archives=off"); // made in the background, by processes of their own
    all.add("--add-modules=ALL-DEFAULT");
    all.addAll(List.of("-p", folder.resolve("lib").toString(), "-m", "org.jworkers.launcher"));
    all.addAll(List.of(arguments));
    return Program.java(all.toArray(String[]::new));
  }

  /** What frameworks have in their caches. */
  List<Path> caches() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("storage"))) {
      return all.filter(path -> path.endsWith("cache")).toList();
    }
  }
}
