package org.jworkers.itests.hostile.types;

import java.io.Serializable;

/** Travels as something else. */
public final class Disguised implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Object value;

  /** Hides a value. */
  public Disguised(Object value) {
    this.value = value;
  }

  private Object writeReplace() {
    return new Mask(value);
  }

  private record Mask(Object value) implements Serializable {
    private Object readResolve() {
      return new Disguised(value);
    }
  }
}
