package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.SerializedLambda;
import java.util.List;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * A lambda or method reference on the wire. It is made again by the class whose code has it, which
 * knows only those that are in its code: nothing is defined from what came.
 */
final class LambdaType extends ShapedType {
  private static final Shape SHAPE =
      new Shape(
          "jworkers.Function",
          "class",
          "interface",
          "method",
          "methodType",
          "kind",
          "implClass",
          "impl",
          "implType",
          "type",
          "captured");
  private static final MethodHandle RESOLVER =
      Serialization.readResolve(SerializedLambda.class).orElseThrow();

  LambdaType() {
    super(SHAPE);
  }

  static void write(Object function, SerializedLambda form, WireWriter out) throws IOException {
    String name = form.getCapturingClass().replace('/', '.');
    out.beginObject(function, SHAPE);
    out.writeString(admitted(name, out));
    out.writeString(form.getFunctionalInterfaceClass());
    out.writeString(form.getFunctionalInterfaceMethodName());
    out.writeString(form.getFunctionalInterfaceMethodSignature());
    out.writeInt(form.getImplMethodKind());
    out.writeString(form.getImplClass());
    out.writeString(form.getImplMethodName());
    out.writeString(form.getImplMethodSignature());
    out.writeString(form.getInstantiatedMethodType());
    int count = form.getCapturedArgCount();
    out.beginList(null, null, count);
    for (int i = 0; i < count; i++) {
      captured(i, form.getCapturedArg(i), out);
    }
  }

  private static String admitted(String name, WireWriter out) throws Refusal {
    return out.vocabulary().nameOf(out.vocabulary().classNamed(name));
  }

  private static void captured(int index, Object value, WireWriter out) throws IOException {
    try {
      out.write(value);
    } catch (Refusal refusal) {
      throw refusal.in(".captured(" + index + ")");
    }
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    Class<?> capturing = in.vocabulary().classNamed(in.text());
    String[] names = {in.text(), in.text(), in.text()};
    int kind = in.intValue();
    String[] impl = {in.text(), in.text(), in.text(), in.text()};
    Object[] captured = ((List<?>) in.field("captured")).toArray();
    SerializedLambda form =
        new SerializedLambda(
            capturing, names[0], names[1], names[2], kind, impl[0], impl[1], impl[2], impl[3],
            captured);
    return UserCode.call(() -> made(form, capturing));
  }

  private static Object made(SerializedLambda form, Class<?> capturing) throws Throwable {
    try {
      return RESOLVER.invoke(form);
    } catch (java.io.ObjectStreamException | RuntimeException unknown) {
      throw new Refusal(
          capturing.getName()
              + " has no such lambda here ("
              + form.getImplMethodName()
              + "): is it another version?",
          unknown);
    }
  }
}
