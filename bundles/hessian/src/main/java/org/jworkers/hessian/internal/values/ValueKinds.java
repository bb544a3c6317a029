package org.jworkers.hessian.internal.values;

import org.jworkers.hessian.internal.wire.Catalogue;

/** All kinds of this package. */
public final class ValueKinds {
  private ValueKinds() {}

  /** Makes all others known. */
  public static void addTo(Catalogue catalogue) {
    Numbers.addTo(catalogue);
    Times.addTo(catalogue);
    Dates.addTo(catalogue);
    Names.addTo(catalogue);
    Holders.addTo(catalogue);
    try {
      SqlTimes.addTo(catalogue);
    } catch (NoClassDefFoundError withoutSql) {
      // The module or package java.sql is not here, so nobody has values of it.
      return;
    }
  }

  /** Makes those known that hardly a payload does without. */
  public static void addBasicsTo(Catalogue catalogue) {
    for (Class<?> bare :
        new Class<?>[] {Integer.class, Long.class, Double.class, Boolean.class, String.class}) {
      catalogue.addClass(bare);
    }
    PrimitiveArrayKind.addTo(catalogue);
  }
}
