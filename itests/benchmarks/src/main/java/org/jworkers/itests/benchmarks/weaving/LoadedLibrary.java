package org.jworkers.itests.benchmarks.weaving;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.jworkers.itests.benchmarks.harness.Contestant;

/**
 * Loads all classes of a jar, each round in a class loader of its own; those that lack something
 * are left out. Its parameter is the jar. The figure is microseconds a class.
 */
public final class LoadedLibrary implements Contestant {
  private final Path jar;

  /** For the stage. */
  public LoadedLibrary(String[] parameters) {
    this.jar = Path.of(parameters[0]);
  }

  @Override
  public Sample round() throws Exception {
    List<String> names = names();
    long start = System.nanoTime();
    int loaded = 0;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      for (String name : names) {
        loaded += loads(name, loader) ? 1 : 0;
      }
    }
    if (loaded < names.size() / 2) {
      throw new IllegalStateException("Only " + loaded + " classes of " + jar + " could be loaded");
    }
    return new Sample((System.nanoTime() - start) / 1e3 / loaded, loaded);
  }

  private static boolean loads(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader).getClassLoader() == loader;
    } catch (ClassNotFoundException | LinkageError lacking) {
      return false;
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.contains("module-info"))
          .forEach(name -> names.add(name.replace('/', '.').replaceFirst("\\.class$", "")));
    }
    return names;
  }
}
