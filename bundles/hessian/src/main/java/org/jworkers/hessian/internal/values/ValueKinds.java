package org.jworkers.hessian.internal.values;

import org.jworkers.hessian.internal.wire.Catalogue;

/** All kinds of this package. */
public final class ValueKinds {
  private ValueKinds() {}

  /** Makes them known. */
  public static void addTo(Catalogue catalogue) {
    Numbers.addTo(catalogue);
    Times.addTo(catalogue);
    Dates.addTo(catalogue);
    Names.addTo(catalogue);
    Holders.addTo(catalogue);
    PrimitiveArrayKind.addTo(catalogue);
  }
}
