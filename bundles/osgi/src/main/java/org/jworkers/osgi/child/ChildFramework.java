package org.jworkers.osgi.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** A child JVM with a framework, and its main class if the runtime is a matter of bundles. */
public final class ChildFramework {
  /** Framework property: the folder of the call. */
  public static final String FOLDER = "org.jworkers.child.folder";

  /** Framework property, and property of the service that is the child side: the worker's name. */
  public static final String NAME = "org.jworkers.child.name";

  /** How long bundles may take to stop: an orphan has to be gone within two seconds. */
  private static final long STOP_MILLIS = 1000;

  private final ChildPlan plan;
  private final Path folder;
  private final String name;

  /** What serves the worker. */
  @FunctionalInterface
  public interface Runtime {
    /**
     * Gets ready.
     *
     * @param context of the framework, which runs and has no bundles yet
     * @return serves the worker until it has ended; called once all bundles run
     */
    Callable<Void> in(BundleContext context);
  }

  private ChildFramework(ChildPlan plan, Path folder, String name) {
    this.plan = plan;
    this.folder = folder;
    this.name = name;
  }

  /**
   * Serves one worker in a framework whose bundles have the runtime among them, then ends the JVM;
   * leaves nothing in the folder of the call.
   *
   * @param arguments the file of the plan, the folder of the call, and the worker's name
   */
  public static void main(String[] arguments) {
    main(arguments, context -> () -> childSide(context).call());
  }

  /** As {@link #main(String[])}, with this runtime. */
  public static void main(String[] arguments, Runtime runtime) {
    Path folder = Path.of(arguments[1]);
    int exitValue = 1;
    try {
      new ChildFramework(ChildPlan.read(Path.of(arguments[0])), folder, arguments[2]).run(runtime);
      exitValue = 0;
    } catch (Throwable broken) { // whatever it is, a framework's threads keep no JVM alive
      // The parent reads the last lines of this stream; it is the only way to tell it why.
      System.err.println(Reasons.of(broken));
    }
    Leftovers.delete(folder);
    System.exit(exitValue);
  }

  private void run(Runtime runtime) throws Exception {
    FrameworkFactory factory =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow(() -> new IOException("There is no OSGi framework on the class path"));
    Framework framework = initialized(factory);
    try {
      framework.start();
      Callable<Void> side = runtime.in(framework.getBundleContext());
      start(framework.getBundleContext());
      side.call();
    } finally {
      framework.stop();
      framework.waitForStop(STOP_MILLIS);
    }
  }

  /**
   * Felix 7 writes numbers of versions with the digits of the default locale, and where those are
   * not ASCII's, nothing resolves.
   */
  private Framework initialized(FrameworkFactory factory) throws BundleException {
    Locale own = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    try {
      Framework framework = factory.newFramework(settings());
      framework.init();
      return framework;
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, own);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(plan.settings());
    settings.put(Constants.FRAMEWORK_STORAGE, folder.resolve("framework").toString());
    settings.put(FOLDER, folder.toString());
    settings.put(NAME, name);
    if (!plan.packages().isEmpty() && plan.packages().stream().allMatch(ChildFramework::isHere)) {
      settings.put(
          Constants.FRAMEWORK_SYSTEMPACKAGES,
          plan.packages().stream()
              .map(ChildPlan.SystemPackage::clause)
              .collect(Collectors.joining(",")));
    }
    return settings;
  }

  /** This JVM may be another one than the parent, with less in it. */
  private static boolean isHere(ChildPlan.SystemPackage needed) {
    return needed.module().isEmpty()
        || ModuleLayer.boot()
            .findModule(needed.module())
            .filter(module -> module.isExported(needed.name()))
            .isPresent();
  }

  /** All are resolved together, so that the order does not decide who is wired to whom. */
  private void start(BundleContext context) throws BundleException {
    List<Bundle> installed = SameWiring.install(plan, context);
    FrameworkWiring wiring = context.getBundle().adapt(FrameworkWiring.class);
    if (!wiring.resolveBundles(installed)) {
      for (Bundle bundle : installed) {
        if (bundle.getState() == Bundle.INSTALLED) {
          bundle.start(); // the one call that says why it does not resolve
        }
      }
    }
    for (int i = 0; i < installed.size(); i++) {
      if (plan.bundles().get(i).start()) {
        installed.get(i).start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
      }
    }
  }

  @SuppressWarnings("unchecked") // it is ours: see ChildService
  private static Callable<Void> childSide(BundleContext context) throws Exception {
    var references = context.getServiceReferences(Callable.class, "(" + NAME + "=*)");
    ServiceReference<?> reference =
        references.stream()
            .findFirst()
            .orElseThrow(() -> new IOException("The bundle org.jworkers.osgi did not start"));
    return (Callable<Void>) context.getService(reference);
  }
}
