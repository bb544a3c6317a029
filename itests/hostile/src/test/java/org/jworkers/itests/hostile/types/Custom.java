package org.jworkers.itests.hostile.types;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Writes and reads itself. */
public final class Custom implements Serializable {
  private static final long serialVersionUID = 1L;

  private int kept;
  private transient Object extra;

  /** Two values, of which the one travels by the class's own doing. */
  public Custom(int kept, Object extra) {
    this.kept = kept;
    this.extra = extra;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeInt(kept + 1);
    out.writeUTF("between");
    out.writeObject(extra);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    kept = in.readInt() - 1;
    in.readUTF();
    extra = in.readObject();
  }
}
