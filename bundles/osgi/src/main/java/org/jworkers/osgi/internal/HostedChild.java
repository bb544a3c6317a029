package org.jworkers.osgi.internal;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jworkers.core.Registry;
import org.jworkers.osgi.child.ChildFramework;
import org.jworkers.spi.PayloadCodec;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * The main class of a child JVM that hosts the runtime: its framework has no bundles for that, but
 * exports it from the class path.
 */
public final class HostedChild {
  private HostedChild() {}

  /**
   * Serves one worker, then ends the JVM.
   *
   * @param arguments those of {@link ChildFramework#main(String[])}
   */
  public static void main(String[] arguments) {
    ChildFramework.main(arguments, HostedChild::in);
  }

  private static Callable<Void> in(BundleContext context) {
    HostBundle.is(context.getBundle());
    Registry registry = new Registry();
    ServiceLoader.load(PayloadCodec.class, HostedChild.class.getClassLoader())
        .forEach(codec -> registry.add(codec, 0));
    FrameworkParts parts = FrameworkParts.start(context, registry);
    context.addBundleListener(new Closer(context.getBundle(), parts));
    return ChildService.side(context, registry).orElseThrow();
  }

  /** The runtime goes before the bundles do, in the time that they all have. */
  private record Closer(Bundle host, FrameworkParts parts) implements SynchronousBundleListener {
    @Override
    public void bundleChanged(BundleEvent event) {
      if (event.getType() == BundleEvent.STOPPING && event.getBundle().equals(host)) {
        parts.close();
      }
    }
  }
}
