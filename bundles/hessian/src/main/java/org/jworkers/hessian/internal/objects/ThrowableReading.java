package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.util.List;
import org.jworkers.api.RemoteTaskException;
import org.jworkers.hessian.internal.wire.WireReader;

/** Reads one exception. */
final class ThrowableReading {
  private final ThrowableClasses classes;
  private final WireReader in;

  ThrowableReading(ThrowableClasses classes, WireReader in) {
    this.classes = classes;
    this.in = in;
  }

  Throwable read() throws IOException {
    String name = in.text();
    List<?> arguments = (List<?>) in.value();
    Object[] sent = (Object[]) in.value();
    String message = in.textOrNull();
    String detail = in.textOrNull();
    String text = in.text();
    StackTraceElement[] frames = Frames.read(in);
    List<Slot> slots = sent == null ? null : List.of();
    Throwable error =
        sent == null || leavesOut(sent) ? null : classes.make(name, arguments, detail);
    if (error != null) {
      slots = named(classes.slots(error.getClass()), sent);
    }
    if (error == null || slots == null) {
      error = classes.standIn(name, message, text);
      slots = null;
    }
    in.known(error);
    error.setStackTrace(frames);
    readOthers(error);
    readLost(error, name);
    readOwn(error, slots);
    if (slots != null && !text.equals(Told.by(error).text())) {
      error.addSuppressed(note(name, "It was: " + text));
    }
    return error;
  }

  private boolean leavesOut(Object[] sent) {
    return in.isLenient() && sent.length > 0;
  }

  /** The slots of these names, in this order; null if the class here has none of such a name. */
  private static List<Slot> named(List<Slot> slots, Object[] names) {
    Slot[] named = new Slot[names.length];
    for (int i = 0; i < names.length; i++) {
      for (Slot slot : slots) {
        if (slot.name().equals(names[i])) {
          named[i] = slot;
        }
      }
      if (named[i] == null) {
        return null;
      }
    }
    return List.of(named);
  }

  private void readOthers(Throwable error) throws IOException {
    Throwable cause = (Throwable) in.field("getCause()");
    if (cause != null) {
      error.initCause(cause);
    }
    for (Object suppressed : (List<?>) in.value()) {
      error.addSuppressed((Throwable) suppressed);
    }
  }

  private void readLost(Throwable error, String name) throws IOException {
    Object[] lost = (Object[]) in.value();
    if (lost.length > 0) {
      error.addSuppressed(note(name, "These could not travel: " + List.of(lost)));
    }
  }

  private static Throwable note(String name, String text) {
    RemoteTaskException note = new RemoteTaskException(name, text, text, null);
    note.setStackTrace(new StackTraceElement[0]);
    return note;
  }

  private void readOwn(Throwable error, List<Slot> slots) throws IOException {
    int count = in.enterList();
    for (int i = 0; i < count; i++) {
      if (slots == null) {
        in.skip();
      } else {
        Slot slot = slots.get(i);
        in.readDispensable(() -> slot.read(error, in));
      }
    }
  }
}
