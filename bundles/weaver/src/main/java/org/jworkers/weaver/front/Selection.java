package org.jworkers.weaver.front;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which packages are woven: a list such as {@code com.acme,-com.acme.fast}. An entry stands for a
 * package and those below it; the longest one that fits a class decides; {@code *} fits all, {@code
 * .} the package without a name, and {@code -} leaves out. The JDK and the runtime of the workers
 * are never woven.
 */
final class Selection {
  /** The name of the setting, as a system property and as a framework property. */
  static final String PROPERTY = "org.jworkers.weaver.packages";

  private static final String UNNAMED = ".";

  private static final List<String> NEVER =
      List.of(
          "java/",
          "jdk/",
          "sun/",
          "org/jworkers/api/",
          "org/jworkers/spi/",
          "org/jworkers/core/",
          "org/jworkers/hessian/",
          "org/jworkers/thread/",
          "org/jworkers/process/",
          "org/jworkers/remote/",
          "org/jworkers/server/",
          "org/jworkers/ssh/",
          "org/jworkers/weaver/",
          "org/jworkers/pool/",
          "org/jworkers/osgi/",
          "org/jworkers/launcher/");

  private final Map<String, Boolean> entries = new HashMap<>();

  private Selection() {}

  /** Reads a list; null and the empty string select nothing. */
  static Selection of(String list) {
    Selection selection = new Selection();
    for (String entry : list == null ? new String[0] : list.split(",")) {
      selection.add(entry.trim());
    }
    return selection;
  }

  private void add(String entry) {
    boolean left = entry.startsWith("-");
    String name = left ? entry.substring(1) : entry;
    if (name.endsWith(".*")) {
      name = name.substring(0, name.length() - 2);
    }
    if (name.equals(UNNAMED)) {
      entries.put(UNNAMED, !left);
    } else if (name.equals("*")) {
      entries.put("", !left);
    } else if (isName(name)) {
      entries.put(name.replace('.', '/'), !left);
    } else if (!entry.isEmpty()) {
      throw new IllegalArgumentException(
          "Packages to weave: '"
              + entry
              + "' is not a package; expected names such as com.acme, -com.acme.fast or *");
    }
  }

  private static boolean isName(String name) {
    return name.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c))
        && List.of(name.split("\\.", -1)).stream().noneMatch(String::isEmpty);
  }

  /** Whether the class with this internal name is to be woven. */
  boolean contains(String type) {
    return !isNever(type) && Boolean.TRUE.equals(said(type));
  }

  /** Whether the class with this internal name is not to be woven, even if it offers itself. */
  boolean leavesOut(String type) {
    return isNever(type) || Boolean.FALSE.equals(said(type));
  }

  private static boolean isNever(String type) {
    for (String never : NEVER) {
      if (type.startsWith(never)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the longest entry says that fits; null if none does. No lambdas: this is asked of each
   * class that the JVM loads.
   */
  private Boolean said(String type) {
    String name = type.indexOf('/') < 0 && entries.containsKey(UNNAMED) ? UNNAMED : type;
    while (!name.isEmpty() && !entries.containsKey(name)) {
      name = name.substring(0, Math.max(name.lastIndexOf('/'), 0));
    }
    return entries.get(name);
  }
}
