package org.jworkers.itests.hostile.gadgets;

import static org.jworkers.itests.hostile.gadgets.Forge.object;
import static org.jworkers.itests.hostile.gadgets.Parts.defaults;
import static org.jworkers.itests.hostile.gadgets.Parts.lazyValue;
import static org.jworkers.itests.hostile.gadgets.Parts.printsDefaults;

import java.util.List;
import org.jworkers.itests.hostile.gadgets.Forge.Instance;

/** Chains whose end the JDK has: any public static method is called. */
final class JdkChains {
  private JdkChains() {}

  static List<Chain> all() {
    return List.of(swingDefaults(), mimeParameters(), commonsCollections());
  }

  /** Two tables of equal hash, of which the one looks up what the other has. */
  private static Chain swingDefaults() {
    String name = "JDK: UIDefaults.equals, ProxyLazyValue";
    Instance lazy = lazyValue(name);
    return Chain.ofKeys(name, defaults(lazy), defaults(lazy));
  }

  private static Chain mimeParameters() {
    String name = "JDK: MimeTypeParameterList.toString, UIDefaults, ProxyLazyValue";
    return Chain.ofText(name, printsDefaults(name));
  }

  private static Chain commonsCollections() {
    String name = "Commons Collections: TiedMapEntry.hashCode, UIDefaults, ProxyLazyValue";
    return Chain.ofKeys(
        name,
        object(
            "org.apache.commons.collections.keyvalue.TiedMapEntry",
            "map",
            defaults(lazyValue(name)),
            "key",
            "loot"));
  }
}
