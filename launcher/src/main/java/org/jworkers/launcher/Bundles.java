package org.jworkers.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Installs bundles into a framework that has been initialised, and starts it with them. */
final class Bundles {
  private final Framework framework;
  private final List<Bundle> installed = new ArrayList<>();

  Bundles(Framework framework) {
    this.framework = framework;
  }

  /**
   * Installs and starts everything.
   *
   * @param startLevels name and start level of each bundle in {@code folder}
   * @param more jars, or folders of jars, whose bundles start last
   */
  void run(Map<String, Integer> startLevels, Path folder, List<Path> more)
      throws BundleException, IOException {
    for (Map.Entry<String, Integer> entry : startLevels.entrySet()) {
      install(folder.resolve(entry.getKey() + ".jar"), entry.getValue());
    }
    int last = startLevels.values().stream().mapToInt(level -> level).max().orElse(1);
    for (Path path : more) {
      for (Path jar : jars(path)) {
        install(jar, last);
      }
    }
    framework.start();
    startAgainWhatFailed();
  }

  private void install(Path jar, int startLevel) throws BundleException, IOException {
    if (!Files.isRegularFile(jar)) {
      throw new IOException("No such bundle: " + jar);
    }
    Bundle bundle = framework.getBundleContext().installBundle(jar.toUri().toString());
    bundle.adapt(BundleStartLevel.class).setStartLevel(startLevel);
    if (!isFragment(bundle)) {
      installed.add(bundle);
      bundle.start();
    }
  }

  /** A framework that starts only logs what fails then; here it fails once more, with a reason. */
  private void startAgainWhatFailed() throws BundleException {
    for (Bundle bundle : installed) {
      if (bundle.getState() != Bundle.ACTIVE) {
        bundle.start(Bundle.START_TRANSIENT);
      }
    }
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
  }

  private static List<Path> jars(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
