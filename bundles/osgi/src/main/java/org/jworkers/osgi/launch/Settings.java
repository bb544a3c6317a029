package org.jworkers.osgi.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jworkers.osgi.child.ChildPlan;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The settings of a framework that its children take over: those that decide what bundles see. */
final class Settings {
  /** Equinox's own switch for what the standard calls boot delegation. */
  private static final String LENIENT = "osgi.compatibility.bootdelegation";

  /** Felix's own switch for delegation to whoever calls from outside. */
  private static final String IMPLICIT = "felix.bootdelegation.implicit";

  private static final String RESOLVER_THREADS = "felix.resolver.parallelism";

  /** By these, bundles see classes of the JVM's own class path. */
  private static final List<String> WIDENING =
      List.of(
          Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, Constants.FRAMEWORK_BOOTDELEGATION, LENIENT);

  /** Not those that follow from the JVM, which may be another one for a child. */
  private static final List<String> CARRIED =
      List.of(
          Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
          Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
          Constants.FRAMEWORK_BOOTDELEGATION,
          Constants.FRAMEWORK_BUNDLE_PARENT,
          LENIENT,
          IMPLICIT);

  private Settings() {}

  static Map<String, String> of(BundleContext context) {
    Map<String, String> settings = new HashMap<>();
    settings.put(RESOLVER_THREADS, "1"); // a pool of them does not pay for one small resolution
    for (String name : CARRIED) {
      String value = context.getProperty(name);
      if (value != null) {
        settings.put(name, value);
      }
    }
    return settings;
  }

  /** Whether bundles may see classes of the JVM's own class path. */
  static boolean areWide(ChildPlan plan) {
    return WIDENING.stream().anyMatch(plan.settings()::containsKey);
  }
}
