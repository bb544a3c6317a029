package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.io.ObjectStreamClass;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** The part of an object's state that one of its classes writes or reads by methods of its own. */
final class CustomLevel implements Slot {
  private final Class<?> type;
  private final List<Member> members;
  private final Optional<MethodHandle> writer;
  private final Optional<MethodHandle> reader;

  /** The state that belongs to this class, without its superclasses. */
  CustomLevel(Class<?> type, Optional<MethodHandle> writer, Optional<MethodHandle> reader)
      throws Refusal {
    this.type = type;
    this.writer = writer;
    this.reader = reader;
    this.members = new ArrayList<>();
    for (Field field : Slots.fields(type)) {
      members.add(new Member(field.getName(), field));
    }
  }

  @Override
  public String name() {
    return type.getName() + "#data";
  }

  /** One of the fields that the class leaves to serialization, when it asks for that. */
  Member member(String name) throws Refusal {
    for (Member member : members) {
      if (member.name().equals(name)) {
        return member;
      }
    }
    throw new Refusal(type.getName() + " has no field " + Limits.printable(name) + " here");
  }

  /** What Java serialization knows of the class. */
  ObjectStreamClass description() {
    return ObjectStreamClass.lookup(type);
  }

  @Override
  public void write(Object owner, WireWriter out) throws IOException {
    LevelOutput output = new LevelOutput(owner, members, out);
    output.begin();
    if (writer.isPresent()) {
      UserCode.run(() -> writer.get().invoke(owner, output));
    } else {
      output.defaultWriteObject();
    }
    output.end();
  }

  @Override
  public void read(Object owner, WireReader in) throws IOException {
    LevelInput input = new LevelInput(owner, this, in);
    if (reader.isPresent()) {
      UserCode.run(() -> reader.get().invoke(owner, input));
    } else {
      input.defaultReadObject();
    }
    input.end();
  }
}
