package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.SerializedLambda;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Lambdas and method references: what they are made of, not their classes, which have no names. */
final class LambdaKind implements Kind {
  private final MethodHandle replacer;

  /** Functions of one place in the code. */
  LambdaKind(MethodHandle replacer) {
    this.replacer = replacer;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Object form = UserCode.call(() -> replacer.invoke(value));
    if (form instanceof SerializedLambda lambda) {
      LambdaType.write(value, lambda, out);
    } else {
      out.writeInstead(value, form);
    }
  }
}
