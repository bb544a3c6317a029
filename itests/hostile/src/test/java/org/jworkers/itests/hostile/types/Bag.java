package org.jworkers.itests.hostile.types;

import java.util.ArrayList;

/** A list with a field. */
public final class Bag extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;

  /** What it is called. */
  public String label;

  /** An empty one. */
  public Bag() {}
}
