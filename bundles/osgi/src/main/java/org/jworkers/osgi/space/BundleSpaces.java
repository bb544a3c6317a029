package org.jworkers.osgi.space;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jworkers.osgi.launch.ChildCommands;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.CodeSpaces;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleRevisions;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The code spaces of a framework: one for each wiring of a bundle. */
public final class BundleSpaces implements CodeSpaces {
  private static final int RESOLVED =
      Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

  private final BundleContext context;
  private final ChildCommands commands;

  /**
   * Those of the framework that {@code context} belongs to.
   *
   * @param context of this bundle, or of the framework if this JVM hosts the runtime
   * @param host the main class of a JVM that hosts the runtime
   */
  public BundleSpaces(BundleContext context, Class<?> host) {
    this.context = context;
    this.commands = new ChildCommands(context, host);
  }

  /** An old class, of a bundle that was updated but not refreshed, lives in the old wiring. */
  @Override
  public Optional<CodeSpace> of(Class<?> type) {
    Bundle bundle = FrameworkUtil.getBundle(type);
    BundleRevisions revisions = bundle == null ? null : bundle.adapt(BundleRevisions.class);
    if (revisions == null) {
      return Optional.empty();
    }
    return revisions.getRevisions().stream()
        .map(BundleRevision::getWiring)
        .filter(wiring -> wiring != null && type.getClassLoader().equals(wiring.getClassLoader()))
        .findFirst()
        .map(BundleSpace::new);
  }

  /** The name of the code space of a bundle that is resolved or was. */
  public static String nameOf(Bundle bundle) {
    return new BundleName(bundle.getSymbolicName(), bundle.getVersion()).toString();
  }

  @Override
  public Optional<CodeSpace> named(String name) {
    return BundleName.parse(name).map(wanted -> new BundleSpace(resolved(find(wanted))));
  }

  /** The newest one of those that will do. */
  private Bundle find(BundleName wanted) {
    List<Bundle> sameName =
        Stream.of(context.getBundles())
            .filter(bundle -> wanted.symbolicName().equals(bundle.getSymbolicName()))
            .filter(bundle -> !isFragment(bundle))
            .toList();
    return sameName.stream()
        .filter(bundle -> wanted.versions().includes(bundle.getVersion()))
        .max(Comparator.comparing(Bundle::getVersion))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Bundle "
                        + wanted.symbolicName()
                        + " "
                        + wanted.version()
                        + " is not installed here; installed versions: "
                        + versions(sameName)));
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
  }

  private static List<Version> versions(List<Bundle> bundles) {
    return bundles.stream().map(Bundle::getVersion).sorted().toList();
  }

  /** A bundle that was only installed is resolved on demand, as by the loading of a class. */
  private BundleWiring resolved(Bundle bundle) {
    if ((bundle.getState() & RESOLVED) == 0) {
      FrameworkWiring framework =
          context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
      framework.resolveBundles(List.of(bundle));
    }
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    if (wiring == null) {
      throw new IllegalArgumentException(
          "Bundle "
              + bundle.getSymbolicName()
              + " "
              + bundle.getVersion()
              + " is installed here, but something it requires is not");
    }
    return wiring;
  }

  @Override
  public ChildCommand command(CodeSpace space) {
    return commands.command(((BundleSpace) space).wiring());
  }
}
