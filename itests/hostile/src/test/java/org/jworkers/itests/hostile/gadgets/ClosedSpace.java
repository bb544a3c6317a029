package org.jworkers.itests.hostile.gadgets;

import org.jworkers.spi.CodeSpace;

/** The code space of an application that offers its own tasks, and none of its libraries. */
record ClosedSpace(ClassLoader loader) implements CodeSpace {

  @Override
  public String name() {
    return "test:victim";
  }

  @Override
  public boolean offers(String className) {
    return className.startsWith("com.acme.tasks.");
  }

  @Override
  public String howToOffer(String className) {
    return "put the package of " + className + " on the list";
  }

  @Override
  public Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(className, false, loader);
  }
}
