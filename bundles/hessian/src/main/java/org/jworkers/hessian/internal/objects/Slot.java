package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** A part of an object's state that has a name on the wire. */
interface Slot {

  /** The name, which no other slot of the class has. */
  String name();

  /** Writes this part of an object. */
  void write(Object owner, WireWriter out) throws IOException;

  /** Reads this part into an object. */
  void read(Object owner, WireReader in) throws IOException;
}
