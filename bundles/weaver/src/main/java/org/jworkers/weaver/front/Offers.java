package org.jworkers.weaver.front;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Which classes offer themselves for payloads in a JVM without a framework: those of modules that
 * open a package to the codec, and on the class path the packages that the system property lists.
 */
final class Offers {
  private static final String CODEC = "org.jworkers.hessian";

  private final Selection listed =
      Selection.of(System.getProperty("org.jworkers.payload.packages"));
  private final Map<Module, Boolean> modules = Collections.synchronizedMap(new WeakHashMap<>());

  /** Whether the class with this internal name, in this module, does. */
  boolean contain(Module module, String type) {
    return module.isNamed() ? opens(module) : listed.contains(type);
  }

  /** Whether the name is enough to know that it does. */
  boolean contain(String type) {
    return listed.contains(type);
  }

  private boolean opens(Module module) {
    Boolean known = modules.get(module);
    if (known == null) {
      known =
          module.getDescriptor().opens().stream()
              .anyMatch(opened -> opened.targets().contains(CODEC));
      modules.put(module, known);
    }
    return known;
  }
}
