package org.jworkers.itests.bundles.squares;

import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What workers run. */
public final class Tasks {
  private Tasks() {}

  /** x * x. */
  public static Integer square(Integer x) {
    return x * x;
  }

  /** The process, the framework's name, and the bundles in it with their states. */
  public static List<String> surroundings(Object ignored) {
    Bundle mine = FrameworkUtil.getBundle(Tasks.class);
    Bundle[] all =
        mine.getBundleContext() != null
            ? mine.getBundleContext().getBundles()
            : FrameworkUtil.getBundle(org.jworkers.api.Workers.class)
                .getBundleContext()
                .getBundles();
    return Arrays.stream(all)
        .map(b -> b.getSymbolicName() + " " + b.getVersion() + " " + b.getState())
        .toList();
  }
}
