package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** The frames of a stack trace: for each of them seven values, one after the other in one list. */
final class Frames {
  private static final int PARTS = 7;

  private Frames() {}

  static void write(StackTraceElement[] frames, WireWriter out) throws IOException {
    out.beginList(null, null, frames.length * PARTS);
    for (StackTraceElement frame : frames) {
      String text = frame.toString();
      out.writeString(shown(frame.getClassLoaderName(), "/", text));
      out.writeString(frame.getModuleName());
      out.writeString(shown(frame.getModuleVersion(), "", text));
      out.writeString(frame.getClassName());
      out.writeString(frame.getMethodName());
      out.writeString(frame.getFileName());
      out.writeInt(frame.getLineNumber());
    }
  }

  /**
   * The JVM marks what frames of its own need not show; a frame made from its parts shows them all.
   * So only the shown ones travel: then it prints the same.
   */
  private static String shown(String part, String end, String text) {
    return part != null && text.contains(part + end) ? part : null;
  }

  static StackTraceElement[] read(WireReader in) throws IOException {
    int length = in.enterList();
    if (length < 0 || length % PARTS != 0) {
      throw new Refusal("a stack trace of " + length + " parts");
    }
    StackTraceElement[] frames = new StackTraceElement[length / PARTS];
    for (int i = 0; i < frames.length; i++) {
      frames[i] =
          new StackTraceElement(
              in.textOrNull(),
              in.textOrNull(),
              in.textOrNull(),
              in.text(),
              in.text(),
              in.textOrNull(),
              in.intValue());
    }
    return frames;
  }
}
