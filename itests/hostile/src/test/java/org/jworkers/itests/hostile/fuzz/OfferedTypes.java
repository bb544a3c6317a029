package org.jworkers.itests.hostile.fuzz;

import org.jworkers.itests.hostile.types.Point;
import org.jworkers.spi.CodeSpace;

/** Offers one package, and cannot be made to load anything else. */
final class OfferedTypes implements CodeSpace {
  private static final String OFFERED = Point.class.getPackageName() + ".";

  @Override
  public String name() {
    return "test:fuzz";
  }

  @Override
  public boolean offers(String className) {
    return className.startsWith(OFFERED);
  }

  @Override
  public String howToOffer(String className) {
    return "there is no way";
  }

  @Override
  public Class<?> load(String className) throws ClassNotFoundException {
    if (!offers(className)) {
      throw new AssertionError(className + " was to be loaded, which is not offered");
    }
    return Class.forName(className, false, Point.class.getClassLoader());
  }
}
