package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * Exceptions. Every one of them travels: what it tells of itself, and, where its class may be named
 * and lets us, the fields of its own. What of it cannot travel is said in the copy.
 */
final class ThrowableKind extends ShapedType implements Kind {
  private static final Shape SHAPE =
      new Shape(
          "jworkers.Throwable",
          "class",
          "arguments",
          "slots",
          "message",
          "detail",
          "text",
          "frames",
          "cause",
          "suppressed",
          "lost",
          "own");

  private final ThrowableClasses classes;

  ThrowableKind(TypeGate gate) {
    super(SHAPE);
    this.classes = new ThrowableClasses(gate);
  }

  @Override
  public boolean cyclic() {
    return true;
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Throwable error = (Throwable) value;
    Told told = Told.by(error);
    List<String> lost = new ArrayList<>();
    // One that cannot tell what it is would throw again where it is made again.
    List<Slot> slots = told.text() == null ? null : travelling(error, lost, out);
    out.beginObject(error, SHAPE);
    out.writeString(error.getClass().getName());
    out.write(classes.arguments(error));
    out.write(slots == null ? null : slots.stream().map(Slot::name).toArray());
    out.writeString(told.message());
    out.writeString(told.detail());
    out.writeString(told.textOr(error.getClass().getName()));
    Frames.write(told.frames(), out);
    writeOthers(told, lost, out);
    out.write(lost.toArray());
    out.beginList(null, null, slots == null ? 0 : slots.size());
    if (slots != null) {
      for (Slot slot : slots) {
        writeOwn(slot, error, out);
      }
    }
  }

  private static void writeOwn(Slot slot, Throwable error, WireWriter out) throws IOException {
    if (out.isTrial()) {
      out.writeIfPossible(copy -> slot.write(error, copy));
    } else {
      slot.write(error, out);
    }
  }

  /** A chain of causes longer than values may be nested is cut off. */
  private static void writeOthers(Told told, List<String> lost, WireWriter out) throws IOException {
    if (out.depth() > Limits.DEPTH / 2) {
      if (told.cause() != null || told.suppressed().length > 0) {
        lost.add("further causes, which are nested too deep");
      }
      out.writeNull();
      out.beginList(null, null, 0);
      return;
    }
    out.field("getCause()", told.cause());
    out.beginList(null, null, told.suppressed().length);
    for (int i = 0; i < told.suppressed().length; i++) {
      out.item(i, told.suppressed()[i]);
    }
  }

  /**
   * The fields of its own that can travel. In a trial that would be found out over and over again.
   *
   * @param lost gets those that cannot
   * @return null if the class itself cannot be named or made
   */
  private List<Slot> travelling(Throwable error, List<String> lost, WireWriter out) {
    List<Slot> slots = classes.slots(error.getClass());
    if (slots == null || out.isTrial()) {
      return slots;
    }
    List<Slot> travelling = new ArrayList<>();
    for (Slot slot : slots) {
      Refusal refusal = out.tryOut(error, copy -> slot.write(error, copy));
      if (refusal == null) {
        travelling.add(slot);
      } else {
        lost.add(slot.name() + " (" + refusal.getMessage() + ")");
      }
    }
    return travelling;
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    return new ThrowableReading(classes, in).read();
  }
}
