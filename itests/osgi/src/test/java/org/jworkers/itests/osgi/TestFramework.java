package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** A real framework with all bundles of the project, which leaves nothing behind. */
final class TestFramework implements AutoCloseable {
  private final Path folder;
  private final Framework framework;

  private TestFramework(Path folder, Map<String, String> settings) throws Exception {
    this.folder = folder;
    Map<String, String> all = new HashMap<>(settings);
    all.put("felix.resolver.parallelism", "1"); // else its threads live on for a minute
    all.put(Constants.FRAMEWORK_STORAGE, folder.resolve("storage").toString());
    framework =
        ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(all);
    framework.start();
    assertEquals(System.getProperty("it.framework"), framework.getSymbolicName());
  }

  /** An empty one. */
  static TestFramework empty(Map<String, String> settings) throws Exception {
    // The name asks much of whoever writes a path into a URL.
    return new TestFramework(Files.createTempDirectory("it a+b%20ü"), settings);
  }

  /** One in which all bundles of the project run. */
  static TestFramework start(Map<String, String> settings) throws Exception {
    TestFramework started = empty(settings);
    started.deploy();
    return started;
  }

  /** Installs and starts all bundles of the project. */
  void deploy() throws Exception {
    for (Path jar : Bundles.ours()) {
      install(jar);
    }
    for (Bundle bundle : context().getBundles()) {
      bundle.start();
    }
  }

  BundleContext context() {
    return framework.getBundleContext();
  }

  /** A folder that goes with the framework. */
  Path folder() {
    return folder;
  }

  Bundle install(Path jar) throws Exception {
    return context().installBundle(jar.toUri().toString());
  }

  /** One of the project's. */
  Bundle ours(String name) {
    return bundle("org.jworkers." + name);
  }

  Bundle bundle(String symbolicName) {
    return Stream.of(context().getBundles())
        .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  /** A bundle made of classes of these tests, installed and started. */
  Bundle start(String name) throws Exception {
    return start(name, Map.of());
  }

  Bundle start(String name, Map<String, String> headers) throws Exception {
    Bundle bundle = install(Bundles.build(folder, name, headers));
    bundle.start();
    return bundle;
  }

  /** Lets go of what was updated or uninstalled, and waits until that is done. */
  void refresh(Bundle... bundles) throws Exception {
    var refreshed = new CountDownLatch(1);
    framework
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            bundles.length == 0 ? null : List.of(bundles), event -> refreshed.countDown());
    if (!refreshed.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The framework did not refresh its bundles");
    }
  }

  /** Runs code of a bundle: a class there that is an operator on JDK types. */
  @SuppressWarnings("unchecked")
  static <T> T run(Bundle bundle, String className, Object argument) throws Exception {
    String name = bundle.getSymbolicName().replaceFirst("^it\\.", Bundles.ROOT) + "." + className;
    Object code = bundle.loadClass(name).getConstructor().newInstance();
    return (T) ((UnaryOperator<Object>) code).apply(argument);
  }

  @Override
  public void close() throws Exception {
    framework.stop();
    framework.waitForStop(20_000);
    delete(folder);
  }

  /** With all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
