package org.jworkers.itests.bundles.starter;

import java.util.Map;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.process.Processes;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Starts a process worker as soon as it is started, and waits for it. */
public final class Starter implements BundleActivator {
  @Override
  public void start(BundleContext context) throws InterruptedException {
    try (Workers workers = Workers.open()) {
      Worker<Integer> worker =
          workers.start(
              Processes.process(),
              (Object ignored) -> FrameworkUtil.getBundle(Starter.class).getState(),
              null);
      context.registerService(Map.class, Map.of("state", worker.join()), null);
    }
  }

  @Override
  public void stop(BundleContext context) {
    // The worker has ended.
  }
}
