package org.jworkers.osgi.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.connect.FrameworkUtilHelper;

/**
 * Says that classes of the class path belong to the system bundle, if this JVM hosts the runtime:
 * so a task finds its framework by {@link FrameworkUtil#getBundle(Class)} of a class of the runtime
 * here too.
 */
public final class HostBundle implements FrameworkUtilHelper {
  /** {@link FrameworkUtil} makes its helpers itself. */
  private static volatile Bundle host;

  /** For {@link java.util.ServiceLoader}. */
  public HostBundle() {}

  static void is(Bundle system) {
    host = system;
  }

  @Override
  public Optional<Bundle> getBundle(Class<?> type) {
    return type.getClassLoader() == HostBundle.class.getClassLoader()
        ? Optional.ofNullable(host)
        : Optional.empty();
  }
}
