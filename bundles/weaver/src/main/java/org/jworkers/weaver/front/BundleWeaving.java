package org.jworkers.weaver.front;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Weaves the classes of a framework's bundles: all of those that offer packages for payloads, but
 * for the packages that the selection leaves out, and in other bundles the packages that it names.
 */
final class BundleWeaving implements WeavingHook {
  /** The capability by which a bundle offers packages for payloads. */
  static final String OFFER = "org.jworkers.payload";

  private static final System.Logger LOG = System.getLogger(BundleWeaving.class.getName());
  private static final String API = "org.jworkers.api";

  private final Selection selection;
  private final Map<ClassLoader, LoaderWeaving> bundles =
      Collections.synchronizedMap(new WeakHashMap<>());

  BundleWeaving(Selection selection) {
    this.selection = selection;
  }

  /** A hook that throws makes the class unloadable, so this one never does. */
  @Override
  public void weave(WovenClass type) {
    try {
      weaveIfWanted(type);
    } catch (Throwable failure) {
      LOG.log(System.Logger.Level.WARNING, "Left " + type.getClassName() + " unwoven", failure);
    }
  }

  private void weaveIfWanted(WovenClass type) {
    String name = type.getClassName().replace('.', '/');
    BundleWiring wiring = type.getBundleWiring();
    boolean wanted = offers(wiring) ? !selection.leavesOut(name) : selection.contains(name);
    if (!wanted) {
      return;
    }
    byte[] plain = type.getBytes();
    byte[] woven = weaving(wiring).weaver().weave(plain);
    if (woven != plain) {
      type.setBytes(woven);
      type.getDynamicImports().add(API);
    }
  }

  static boolean offers(BundleWiring wiring) {
    return wiring != null && !wiring.getCapabilities(OFFER).isEmpty();
  }

  private LoaderWeaving weaving(BundleWiring wiring) {
    ClassLoader loader = wiring.getClassLoader();
    LoaderWeaving weaving = bundles.get(loader);
    if (weaving == null) {
      Set<String> own = offers(wiring) ? packages(wiring) : Set.of();
      weaving = new LoaderWeaving(loader, name -> isWoven(name, own));
      bundles.put(loader, weaving);
    }
    return weaving;
  }

  private boolean isWoven(String name, Set<String> own) {
    return own.contains(packageOf(name)) ? !selection.leavesOut(name) : selection.contains(name);
  }

  private static Set<String> packages(BundleWiring wiring) {
    int all = BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL;
    return wiring.listResources("/", "*.class", all).stream()
        .map(BundleWeaving::packageOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('/'), 0));
  }
}
