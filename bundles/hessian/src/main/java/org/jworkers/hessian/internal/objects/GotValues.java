package org.jworkers.hessian.internal.objects;

import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Map;

/** The fields of an object as its class named them when it wrote them. */
final class GotValues extends ObjectInputStream.GetField {
  private final ObjectStreamClass description;
  private final Map<String, Object> values;

  /** Values by their names. */
  GotValues(ObjectStreamClass description, Map<String, Object> values) {
    this.description = description;
    this.values = values;
  }

  @Override
  public ObjectStreamClass getObjectStreamClass() {
    return description;
  }

  @Override
  public boolean defaulted(String name) {
    return !values.containsKey(name);
  }

  @Override
  public boolean get(String name, boolean otherwise) {
    return (Boolean) value(name, otherwise);
  }

  @Override
  public byte get(String name, byte otherwise) {
    return ((Number) value(name, otherwise)).byteValue();
  }

  @Override
  public char get(String name, char otherwise) {
    Object value = value(name, otherwise);
    return value instanceof Character c ? c : (char) ((Integer) value).intValue();
  }

  @Override
  public short get(String name, short otherwise) {
    return ((Number) value(name, otherwise)).shortValue();
  }

  @Override
  public int get(String name, int otherwise) {
    return ((Number) value(name, otherwise)).intValue();
  }

  @Override
  public long get(String name, long otherwise) {
    return ((Number) value(name, otherwise)).longValue();
  }

  @Override
  public float get(String name, float otherwise) {
    return ((Number) value(name, otherwise)).floatValue();
  }

  @Override
  public double get(String name, double otherwise) {
    return ((Number) value(name, otherwise)).doubleValue();
  }

  @Override
  public Object get(String name, Object otherwise) {
    return value(name, otherwise);
  }

  private Object value(String name, Object otherwise) {
    return values.containsKey(name) ? values.get(name) : otherwise;
  }
}
