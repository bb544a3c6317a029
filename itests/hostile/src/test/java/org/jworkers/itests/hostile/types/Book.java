package org.jworkers.itests.hostile.types;

import java.util.TreeMap;

/** A sorted map with a field. */
public final class Book extends TreeMap<Object, Object> {
  private static final long serialVersionUID = 1L;

  /** What it is called. */
  public String label;

  /** An empty one. */
  public Book() {}
}
