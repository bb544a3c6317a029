package org.jworkers.hessian.internal.wire;

import java.util.List;

/**
 * The name and the fields under which objects of one kind stand in a message. A writer defines a
 * shape once a message, and tells shapes apart by identity: keep one for each kind.
 */
public final class Shape {
  private final String name;
  private final List<String> fields;

  /** Found out by the first writer that needs it; others may find out the same. */
  private volatile byte[] definition;

  /** A shape of this name. */
  public Shape(String name, List<String> fields) {
    this.name = name;
    this.fields = List.copyOf(fields);
  }

  /** A shape of this name. */
  public Shape(String name, String... fields) {
    this(name, List.of(fields));
  }

  /** What objects of this shape are called on the wire. */
  public String name() {
    return name;
  }

  /** The names of the fields, in the order in which they are written. */
  public List<String> fields() {
    return fields;
  }

  /** The bytes that define this shape in a message; null if they are not known yet. */
  byte[] definition() {
    return definition;
  }

  /** Keeps the bytes that define this shape in a message. */
  void define(byte[] bytes) {
    definition = bytes;
  }
}
