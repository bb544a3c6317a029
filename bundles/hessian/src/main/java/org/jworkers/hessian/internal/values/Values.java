package org.jworkers.hessian.internal.values;

import java.util.function.Function;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Shape;

/** Adds values to a catalogue in sentences: of this class, as these parts, from those parts. */
final class Values {
  private final Catalogue catalogue;

  Values(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Values of exactly this class. */
  <T> Unfinished<T> of(Class<T> type, String... fields) {
    return new Unfinished<>(type, new Shape(type.getName(), fields), false, null);
  }

  /** Values of this class and all classes of the JDK under it. */
  <T> Unfinished<T> family(Class<T> type, String... fields) {
    return new Unfinished<>(type, new Shape(type.getName(), fields), true, null);
  }

  final class Unfinished<T> {
    private final Class<T> type;
    private final Shape shape;
    private final boolean family;
    private final Function<T, Object[]> apart;

    private Unfinished(Class<T> type, Shape shape, boolean family, Function<T, Object[]> apart) {
      this.type = type;
      this.shape = shape;
      this.family = family;
      this.apart = apart;
    }

    /** The parts of a value, in the order of the fields. */
    Unfinished<T> as(Function<T, Object[]> parts) {
      return new Unfinished<>(type, shape, family, parts);
    }

    /** The one part of a value. */
    Unfinished<T> part(Function<T, Object> part) {
      return as(value -> new Object[] {part.apply(value)});
    }

    /** Makes a value of its parts. */
    void from(Function<Parts, T> together) {
      ValueKind<T> kind = new ValueKind<>(shape, type, apart, together);
      if (family) {
        catalogue.addFamily(type, kind);
      } else {
        catalogue.add(type, kind);
      }
    }
  }
}
