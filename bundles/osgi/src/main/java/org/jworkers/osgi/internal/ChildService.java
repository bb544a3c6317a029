package org.jworkers.osgi.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jworkers.core.ChildProcess;
import org.jworkers.core.Registry;
import org.jworkers.osgi.child.ChildFramework;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * The child side of the worker that this whole framework was started for. Where the runtime is a
 * matter of bundles, the main class finds it as a service of a JDK type, because it shares no
 * others with what runs inside.
 */
final class ChildService {
  private ChildService() {}

  static void registerIfChild(BundleContext context, Registry registry) {
    side(context, registry)
        .ifPresent(
            side ->
                context.registerService(
                    Callable.class,
                    side,
                    FrameworkUtil.asDictionary(
                        Map.of(ChildFramework.NAME, context.getProperty(ChildFramework.NAME)))));
  }

  /** The child side; empty if this framework was started for none. */
  static Optional<Callable<Void>> side(BundleContext context, Registry registry) {
    String folder = context.getProperty(ChildFramework.FOLDER);
    String name = context.getProperty(ChildFramework.NAME);
    if (folder == null || name == null) {
      return Optional.empty();
    }
    return Optional.of(
        () -> {
          new ChildProcess(new String[] {folder, name}, registry).run();
          return null;
        });
  }
}
