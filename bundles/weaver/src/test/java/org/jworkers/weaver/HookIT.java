package org.jworkers.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Installs the weaver's bundle beside bundles with a loop without end. */
class HookIT {
  private static final String OFFER = "org.jworkers.payload;packages=\"com.acme.task\"";

  @TempDir static Path folder;
  private static Path classes;

  @TempDir Path storage;
  private Framework framework;
  private Bundle api;

  @BeforeAll
  static void compilesTheProgram() throws IOException {
    classes = folder.resolve("classes");
    Program.compile(classes, AgentIT.API);
  }

  @AfterEach
  void stops() throws Exception {
    framework.stop();
    framework.waitForStop(10_000);
  }

  @Test
  void weavesBundlesThatOfferPayloads() throws Exception {
    start(Map.of());

    assertEquals("stopped", run(install("offering", OFFER)));
  }

  @Test
  void leavesOtherBundlesAlone() throws Exception {
    start(Map.of());

    assertEquals("still running", run(install("reserved", null)));
  }

  @Test
  void weavesOtherBundlesOnRequest() throws Exception {
    start(Map.of("org.jworkers.weaver.packages", "com.acme"));

    assertEquals("stopped", run(install("reserved", null)));
  }

  @Test
  void leavesOutPackagesOnRequest() throws Exception {
    start(Map.of("org.jworkers.weaver.packages", "-com.acme.task"));

    assertEquals("still running", run(install("offering", OFFER)));
  }

  @Test
  void takesTheHookBackWhenItStops() throws Exception {
    Bundle weaver = start(Map.of());

    weaver.stop();

    assertEquals("still running", run(install("offering", OFFER)));
  }

  private Bundle start(Map<String, String> settings) throws Exception {
    Map<String, String> configuration = new HashMap<>(settings);
    configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
    FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
    framework = factory.newFramework(configuration);
    framework.start();
    api = framework.getBundleContext().installBundle(bundle(AgentIT.API));
    framework.getBundleContext().installBundle(bundle(AgentIT.SPI));
    Bundle weaver = framework.getBundleContext().installBundle(AgentIT.AGENT.toUri().toString());
    weaver.start();
    return weaver;
  }

  private static String bundle(Path jar) {
    assertTrue(Files.isRegularFile(jar), () -> jar + " is a jar: run 'verify' with -am");
    return jar.toUri().toString();
  }

  private Bundle install(String name, String offer) throws Exception {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Manifest-Version", "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", name);
    if (offer != null) {
      main.putValue("Provide-Capability", offer);
    }
    Path jar = storage.resolve(name + ".jar");
    String entry = "com/acme/task/Spin.class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new JarEntry(entry));
      Files.copy(classes.resolve(entry), out);
    }
    Bundle bundle = framework.getBundleContext().installBundle(jar.toUri().toString());
    bundle.start();
    return bundle;
  }

  /** Runs the loop of a bundle, tells it to stop, and says what became of it. */
  private String run(Bundle bundle) throws Exception {
    Class<?> type = bundle.loadClass("com.acme.task.Spin");
    Runnable task = (Runnable) type.getConstructor().newInstance();
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    while (!task.toString().equals("turned true")) {
      Thread.onSpinWait();
    }
    request(thread);
    thread.join(2000);
    if (!thread.isAlive()) {
      assertEquals("told to stop", ((Throwable) type.getField("end").get(null)).getMessage());
      return "stopped";
    }
    type.getField("always").set(null, false);
    thread.join();
    return "still running";
  }

  private void request(Thread thread) throws Exception {
    Class<?> request = api.loadClass("org.jworkers.api.control.StopRequest");
    Object told =
        Proxy.newProxyInstance(
            request.getClassLoader(),
            new Class<?>[] {request},
            (proxy, method, arguments) -> {
              throw new Error("told to stop");
            });
    Class<?> threads = api.loadClass("org.jworkers.api.control.TaskThreads");
    threads.getMethod("request", Thread.class, request).invoke(null, thread, told);
  }
}
