package org.jworkers.itests.benchmarks.ours;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.DoubleSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Folders;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** {@link LifeTimes} in a bundle in Felix. Its parameter is that of those. */
public final class InFramework implements Contestant {
  private static final String IMPORTS =
      "org.jworkers.api,org.jworkers.pool,org.jworkers.process,org.osgi.framework";

  private final String what;
  private Path folder;
  private Framework framework;
  private DoubleSupplier rounds;

  /** For the stage. */
  public InFramework(String[] parameters) {
    what = parameters[0];
  }

  @Override
  public void open() throws Exception {
    folder = Files.createTempDirectory("benchmarks");
    framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(
                Map.of(
                    "org.osgi.framework.storage",
                    folder.resolve("storage").toString(),
                    LifeTimesBundle.WHAT,
                    what));
    framework.start();
    BundleContext context = framework.getBundleContext();
    for (Path jar : jars("org.jworkers.")) {
      context.installBundle("reference:" + jar.toUri());
    }
    context.installBundle(bundle(jars("benchmarks").get(0)).toUri().toString());
    for (Bundle bundle : context.getBundles()) {
      bundle.start();
    }
    rounds = context.getService(context.getServiceReference(DoubleSupplier.class));
  }

  /** Those of the class path whose name has {@code part}; the benchmarks are no bundle. */
  private static List<Path> jars(String part) {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().contains(part))
        .filter(jar -> part.equals("benchmarks") || !jar.toString().contains("benchmarks-"))
        .toList();
  }

  private Path bundle(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Manifest-Version", "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "org.jworkers.itests.benchmarks");
    main.putValue("Bundle-Activator", LifeTimesBundle.class.getName());
    main.putValue("Import-Package", IMPORTS);
    main.putValue(
        "Provide-Capability",
        "org.jworkers.payload;packages=\"" + LifeTimes.class.getPackageName() + "\"");
    Path bundle = folder.resolve("benchmarks.jar");
    try (JarFile from = new JarFile(jar.toFile());
        OutputStream file = Files.newOutputStream(bundle);
        JarOutputStream to = new JarOutputStream(file, manifest)) {
      for (JarEntry entry : from.stream().toList()) {
        if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
          to.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream bytes = from.getInputStream(entry)) {
            bytes.transferTo(to);
          }
        }
      }
    }
    return bundle;
  }

  @Override
  public Sample round() {
    return new Sample(rounds.getAsDouble(), 0);
  }

  @Override
  public void close() throws IOException, BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(20_000);
    Folders.delete(folder);
  }
}
