package org.jworkers.hessian.internal.objects;

import org.jworkers.api.Task;

/** The types of our own API's main package, which travel whatever a code space offers. */
final class ApiTypes {
  private static final String PREFIX = Task.class.getPackageName() + ".";

  private ApiTypes() {}

  /** The type of this name, or null if it is none of them. */
  static Class<?> named(String name) {
    if (!name.startsWith(PREFIX) || name.indexOf('.', PREFIX.length()) >= 0) {
      return null;
    }
    try {
      return Class.forName(name, false, Task.class.getClassLoader());
    } catch (ClassNotFoundException unknown) {
      return null;
    }
  }

  /** Whether this is one of them, and not another class of the same name. */
  static boolean has(Class<?> type) {
    return type.getPackage() == Task.class.getPackage();
  }
}
