package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import org.jworkers.hessian.internal.values.Insides;
import org.jworkers.hessian.internal.values.ValueKind;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;

/** The comparators of the JDK that are no lambdas: those are written as any other. */
final class Comparators {
  private Comparators() {}

  /** Makes them known. */
  static void addTo(Catalogue catalogue) {
    Constants constants = new Constants();
    constants.add("String.CASE_INSENSITIVE_ORDER", String.CASE_INSENSITIVE_ORDER);
    constants.add("Comparator.naturalOrder", Comparator.naturalOrder());
    constants.add("Comparator.reverseOrder", Comparator.reverseOrder());
    constants.add("Collections.emptyList", Collections.emptyList());
    constants.add("Collections.emptySet", Collections.emptySet());
    constants.add("Collections.emptyMap", Collections.emptyMap());
    constants.addTo(catalogue);
    addReverse(catalogue);
    addNullable(catalogue);
  }

  /** Reads the comparator of a sorted collection. */
  @SuppressWarnings("unchecked")
  static Comparator<Object> read(WireReader in) throws IOException {
    return (Comparator<Object>) in.field("comparator()");
  }

  @SuppressWarnings("unchecked")
  private static void addReverse(Catalogue catalogue) {
    Comparator<Object> sample = Collections.reverseOrder((a, b) -> 0);
    catalogue.add(
        sample.getClass(),
        new ValueKind<>(
            new Shape("jworkers.ReverseOrder", "comparator"),
            (Class<Comparator<Object>>) sample.getClass(),
            v -> new Object[] {Collections.reverseOrder(v)},
            p -> Collections.reverseOrder(p.at(0, Comparator.class))));
  }

  /**
   * Which end the nulls go to is found out by asking it; what it compares others by, by looking.
   */
  @SuppressWarnings("unchecked")
  private static void addNullable(Catalogue catalogue) {
    Comparator<Object> sample = Comparator.nullsFirst(null);
    catalogue.add(
        sample.getClass(),
        new ValueKind<>(
            new Shape("jworkers.Nullable", "first", "comparator"),
            (Class<Comparator<Object>>) sample.getClass(),
            v -> new Object[] {v.compare(null, "") < 0, Insides.of(v).objectOrNull()},
            p -> nullable(p.booleanAt(0), (Comparator<Object>) p.orNull(1, Comparator.class))));
  }

  private static Comparator<Object> nullable(boolean first, Comparator<Object> others) {
    return first ? Comparator.nullsFirst(others) : Comparator.nullsLast(others);
  }
}
