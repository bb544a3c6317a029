package org.jworkers.itests.user;

/** A task that looks at the modules around it. */
final class Where {
  private Where() {}

  static String moduleOf(String className) throws ClassNotFoundException {
    return Class.forName(className).getModule().toString();
  }
}
