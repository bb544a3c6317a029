package org.jworkers.hessian.internal.objects;

import java.io.Externalizable;
import java.io.IOException;
import java.util.List;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** All the state of an object that wants to write and read itself alone. */
final class ExternalSlot implements Slot {

  @Override
  public String name() {
    return "#data";
  }

  @Override
  public void write(Object owner, WireWriter out) throws IOException {
    LevelOutput output = new LevelOutput(owner, List.of(), out);
    output.begin();
    ((Externalizable) owner).writeExternal(output);
    output.end();
  }

  @Override
  public void read(Object owner, WireReader in) throws IOException {
    LevelInput input = new LevelInput(owner, null, in);
    UserCode.run(
        () -> {
          ((Externalizable) owner).readExternal(input);
          return null;
        });
    input.end();
  }
}
