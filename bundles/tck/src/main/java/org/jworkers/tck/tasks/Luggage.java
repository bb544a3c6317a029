package org.jworkers.tck.tasks;

import java.io.Serializable;
import org.jworkers.api.Task;
import org.jworkers.api.Transfer;

/** A value that knows whether it has been to another host. */
public final class Luggage implements Serializable {
  /** What it was packed for: each side writes its own onto what it sends. */
  public static final Task<Luggage, Luggage> RETURN = Luggage::sentBack;

  private static final long serialVersionUID = 1L;

  private final String label;

  /** A piece with a label. */
  public Luggage(String label) {
    this.label = label;
  }

  private static Luggage sentBack(Luggage luggage) {
    return new Luggage(luggage.label + " and back");
  }

  private Object writeReplace(Transfer transfer) {
    return new Luggage(label + (transfer.isRemote() ? ", far" : ", near"));
  }

  /** Where it has been. */
  public String label() {
    return label;
  }
}
