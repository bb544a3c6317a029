package org.jworkers.osgi.child;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Lets the resolver of a child wire the bundles as they are wired in its parent, where it would
 * have a choice: of two versions of a package, it would not always take the same one.
 */
public final class SameWiring implements ResolverHookFactory, ResolverHook {
  private final Map<Long, Map<String, Set<Long>>> providers = new HashMap<>();

  private SameWiring() {}

  /** Installs the bundles of a plan, in its order, into a framework that will wire them so. */
  static List<Bundle> install(ChildPlan plan, BundleContext context) throws BundleException {
    List<Bundle> installed = new ArrayList<>();
    for (ChildPlan.Part part : plan.bundles()) {
      installed.add(context.installBundle(part.location()));
    }
    SameWiring hook = new SameWiring();
    for (int i = 0; i < installed.size(); i++) {
      Map<String, Set<Long>> wires = new HashMap<>();
      for (ChildPlan.Wire wire : plan.bundles().get(i).wires()) {
        long provider =
            wire.provider() == ChildPlan.Wire.SYSTEM
                ? Constants.SYSTEM_BUNDLE_ID
                : installed.get(wire.provider()).getBundleId();
        wires.computeIfAbsent(wire.what(), none -> new HashSet<>()).add(provider);
      }
      hook.providers.put(installed.get(i).getBundleId(), wires);
    }
    context.registerService(ResolverHookFactory.class, hook, null);
    return installed;
  }

  /**
   * What a wire is about, as a plan says it: a bundle may get different packages from different
   * bundles; other namespaces need no finer distinction.
   */
  public static String what(BundleCapability capability) {
    String namespace = capability.getNamespace();
    return namespace.equals(PackageNamespace.PACKAGE_NAMESPACE)
        ? namespace + "/" + capability.getAttributes().get(namespace)
        : namespace;
  }

  @Override
  public ResolverHook begin(Collection<BundleRevision> triggers) {
    return this;
  }

  @Override
  public void filterMatches(
      BundleRequirement requirement, Collection<BundleCapability> candidates) {
    var wires = providers.get(requirement.getRevision().getBundle().getBundleId());
    if (wires == null || isDynamic(requirement)) {
      return;
    }
    long self = requirement.getRevision().getBundle().getBundleId();
    candidates.removeIf(
        candidate -> {
          long provider = candidate.getRevision().getBundle().getBundleId();
          return provider != self
              && !wires.getOrDefault(what(candidate), Set.of()).contains(provider);
        });
  }

  /**
   * Whether the parent has come to wire it yet is chance. Felix asks about a package, not about the
   * requirement, but it asks on behalf of a bundle that is resolved already.
   */
  private static boolean isDynamic(BundleRequirement requirement) {
    return requirement.getRevision().getWiring() != null || isDeclaredDynamic(requirement);
  }

  /** Whether a bundle declares that it may get a package later, when it asks for it. */
  public static boolean isDeclaredDynamic(BundleRequirement requirement) {
    return PackageNamespace.RESOLUTION_DYNAMIC.equals(
        requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
  }

  @Override
  public void filterResolvable(Collection<BundleRevision> candidates) {
    // All that is installed is wanted.
  }

  @Override
  public void filterSingletonCollisions(
      BundleCapability singleton, Collection<BundleCapability> collisions) {
    // Collisions have been settled in the parent.
  }

  @Override
  public void end() {
    // Nothing is kept between resolutions.
  }
}
