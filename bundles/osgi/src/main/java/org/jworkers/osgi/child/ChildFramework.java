package org.jworkers.osgi.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** The main class of a child JVM with a framework. */
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

  private ChildFramework(ChildPlan plan, Path folder, String name) {
    this.plan = plan;
    this.folder = folder;
    this.name = name;
  }

  /**
   * Serves one worker in a framework, then ends the JVM; leaves nothing in the folder of the call.
   *
   * @param arguments the file of the plan, the folder of the call, and the worker's name
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[1]);
    int exitValue = 1;
    try {
      new ChildFramework(ChildPlan.read(Path.of(arguments[0])), folder, arguments[2]).run();
      exitValue = 0;
    } catch (Throwable broken) { // whatever it is, a framework's threads keep no JVM alive
      // The parent reads the last lines of this stream; it is the only way to tell it why.
      System.err.println(Reasons.of(broken));
    }
    Leftovers.delete(folder);
    System.exit(exitValue);
  }

  private void run() throws Exception {
    FrameworkFactory factory =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow(() -> new IOException("There is no OSGi framework on the class path"));
    Framework framework = factory.newFramework(settings());
    try {
      framework.start();
      start(framework.getBundleContext());
      childSide(framework.getBundleContext()).call();
    } finally {
      framework.stop();
      framework.waitForStop(STOP_MILLIS);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(plan.settings());
    settings.put(Constants.FRAMEWORK_STORAGE, folder.resolve("framework").toString());
    settings.put(FOLDER, folder.toString());
    settings.put(NAME, name);
    return settings;
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
