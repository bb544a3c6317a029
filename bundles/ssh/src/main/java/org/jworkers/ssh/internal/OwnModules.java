package org.jworkers.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the jars of jworkers lie that this JVM runs with: looked up by the names of their modules,
 * which they have on a class path too.
 */
final class OwnModules {
  private static final String PREFIX = "org.jworkers.";

  /** A server does not work without these. */
  private static final List<String> NEEDED = List.of("api", "spi", "core", "hessian", "server");

  /** Tasks may use these, or be in modules that require them. */
  private static final List<String> WANTED = List.of("thread", "process", "remote", "pool", "ssh");

  private final Map<String, URI> places;

  /** Those that {@code from} sees. */
  OwnModules(Class<?> from) throws IOException {
    places = isOnModulePath(from) ? ofLayer(from.getModule().getLayer()) : ofPath(from);
  }

  /** Whether {@code from} is in a module that was resolved, as opposed to on a class path. */
  static boolean isOnModulePath(Class<?> from) {
    return from.getModule().isNamed() && from.getModule().getLayer() != null;
  }

  private static Map<String, URI> ofLayer(ModuleLayer layer) {
    Map<String, URI> places = new TreeMap<>();
    for (String name : allNames()) {
      layer
          .configuration()
          .findModule(name)
          .map(ResolvedModule::reference)
          .flatMap(ModuleReference::location)
          .ifPresent(place -> places.put(name, place));
    }
    return places;
  }

  private static Map<String, URI> ofPath(Class<?> from) throws IOException {
    Map<String, URI> places = new TreeMap<>();
    List<String> names = allNames();
    for (URL url : Collections.list(from.getClassLoader().getResources("module-info.class"))) {
      String name = moduleName(url);
      if (names.contains(name)) {
        place(url).ifPresent(place -> places.putIfAbsent(name, place));
      }
    }
    return places;
  }

  private static List<String> allNames() {
    List<String> names = new ArrayList<>(NEEDED);
    names.addAll(WANTED);
    names.replaceAll(PREFIX::concat);
    return names;
  }

  private static String moduleName(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return ModuleDescriptor.read(in).name();
    }
  }

  private static Optional<URI> place(URL moduleInfo) throws IOException {
    URLConnection connection = moduleInfo.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return Optional.of(URI.create(jar.getJarFileURL().toString()));
    }
    return moduleInfo.getProtocol().equals("file")
        ? Optional.of(URI.create(moduleInfo.toString()).resolve("."))
        : Optional.empty();
  }

  /**
   * The jars, or folders of classes.
   *
   * @throws IOException if one that is needed is not there
   */
  List<Path> files() throws IOException {
    for (String name : NEEDED) {
      URI place = places.get(PREFIX + name);
      if (place == null || !"file".equals(place.getScheme())) {
        throw new IOException(
            "The jar of "
                + PREFIX
                + name
                + " has to be sent, but "
                + (place == null ? "it is not on the path of this JVM" : "is at " + place)
                + ": put it there, or name an installation");
      }
    }
    return places.values().stream().map(Path::of).toList();
  }
}
