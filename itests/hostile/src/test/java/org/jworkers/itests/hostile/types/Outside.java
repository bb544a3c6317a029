package org.jworkers.itests.hostile.types;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/** Knows best how to travel. */
public final class Outside implements Externalizable {
  private static final long serialVersionUID = 1L;

  private long number;
  private Object inside;

  /** For its reader. */
  public Outside() {}

  /** Holds these. */
  public Outside(long number, Object inside) {
    this.number = number;
    this.inside = inside;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeLong(number);
    out.writeObject(inside);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    number = in.readLong();
    inside = in.readObject();
  }
}
