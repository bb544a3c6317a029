package org.jworkers.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An OSGi framework with the bundles of a running shape, started for this one command. */
final class FrameworkWorld implements World {
  /** Framework property: the file with the properties of child frameworks. */
  static final String CHILDREN = "org.jworkers.child.settings";

  private final Storage storage;
  private final Framework framework;

  private FrameworkWorld(Storage storage, Framework framework) {
    this.storage = storage;
    this.framework = framework;
  }

  /**
   * Starts a framework.
   *
   * @param name the name of the running shape
   * @param more bundles that the shape does not know of: jars, or folders of jars
   * @throws Exception if any bundle cannot be started; nothing of the framework remains then
   */
  static FrameworkWorld start(Home home, String name, List<Path> more) throws Exception {
    Shape shape = Shape.read(home.configs().resolve(name));
    String root = shape.framework().get(Constants.FRAMEWORK_STORAGE);
    Storage storage = Storage.claim(root == null ? Storage.defaultRoot() : Path.of(root), name);
    Map<String, String> properties = new HashMap<>(shape.framework());
    properties.put(Constants.FRAMEWORK_STORAGE, storage.cache().toString());
    if (Files.isRegularFile(home.children())) {
      properties.putIfAbsent(CHILDREN, home.children().toString());
    }
    FrameworkWorld world = new FrameworkWorld(storage, inAsciiDigits(() -> framework(properties)));
    try {
      inAsciiDigits(world::init);
      new Bundles(world.framework).run(shape.bundles(), home.bundles(), more);
      return world;
    } catch (Throwable failed) {
      // Its threads are no daemons: a framework that is left alone keeps the JVM alive.
      world.closeAfter(failed);
      throw failed;
    }
  }

  private static Framework framework(Map<String, String> properties) {
    return ServiceLoader.load(FrameworkFactory.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No OSGi framework beside the launcher"))
        .newFramework(properties);
  }

  private Framework init() throws BundleException {
    framework.init();
    return framework;
  }

  /**
   * Felix 7 writes numbers of versions with the digits of the default locale, and where those are
   * not ASCII's, no bundle resolves.
   */
  private static Framework inAsciiDigits(Callable<Framework> code) throws Exception {
    Locale own = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    try {
      return code.call();
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, own);
    }
  }

  @Override
  public ToolProvider tool(String name) {
    BundleContext context = framework.getBundleContext();
    try {
      for (ServiceReference<ToolProvider> reference :
          context.getServiceReferences(ToolProvider.class, null)) {
        ToolProvider tool = context.getService(reference);
        if (tool != null && tool.name().equals(name)) {
          return tool;
        }
      }
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException("A missing filter was said to be wrong", impossible);
    }
    throw new IllegalStateException(
        "No bundle offers the tool " + name + "; bundles: " + List.of(context.getBundles()));
  }

  @Override
  public void close() throws BundleException, IOException, InterruptedException {
    try (storage) {
      framework.stop();
      framework.waitForStop(0);
    }
  }

  private void closeAfter(Throwable failed) {
    try {
      close();
    } catch (Exception e) {
      failed.addSuppressed(e);
    }
  }
}
