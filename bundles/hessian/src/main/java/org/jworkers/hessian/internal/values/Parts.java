package org.jworkers.hessian.internal.values;

import java.util.Objects;

/** The fields of a value as they came, each to be taken for what it should be. */
public final class Parts {
  private final Object[] parts;

  Parts(Object[] parts) {
    this.parts = parts;
  }

  /** A whole number that fits an int. */
  public int intAt(int index) {
    return Math.toIntExact(longAt(index));
  }

  /** A whole number. */
  public long longAt(int index) {
    Object part = parts[index];
    return part instanceof Integer number ? number : (Long) Objects.requireNonNull(part);
  }

  /** A number. */
  public double doubleAt(int index) {
    Object part = parts[index];
    return part instanceof Double number ? number : longAt(index);
  }

  /** A truth value. */
  public boolean booleanAt(int index) {
    return (Boolean) Objects.requireNonNull(parts[index]);
  }

  /** A string that is not null. */
  public String textAt(int index) {
    return at(index, String.class);
  }

  /** A value of this type that is not null. */
  public <T> T at(int index, Class<T> type) {
    return type.cast(Objects.requireNonNull(parts[index]));
  }

  /** A value that may be null. */
  public <T> T orNull(int index, Class<T> type) {
    return type.cast(parts[index]);
  }
}
