package org.jworkers.itests.hostile.types;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/** A class with fields of many kinds, which may lead back to itself. */
public class Node implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Any number. */
  public int number;

  /** Final, and never seen by a constructor when it is read. */
  public final double weight;

  /** Any other. */
  public Node next;

  /** Hashed. */
  public Set<Object> set;

  /** Hashed, too. */
  public Map<Object, Object> map;

  /** Does not travel. */
  public transient int forgotten = 7;

  /** A node. */
  public Node(int number, double weight) {
    this.number = number;
    this.weight = weight;
  }
}
