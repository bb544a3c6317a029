package org.jworkers.hessian.internal.objects;

import org.jworkers.hessian.internal.values.Insides;

/** The message that an exception was made with, where its class makes another one of it. */
final class Detail {
  private Detail() {}

  /**
   * Finds the message.
   *
   * @param told what {@code getMessage} gives
   */
  static String of(Throwable error, String told) {
    try {
      Class<?> teller = error.getClass().getMethod("getMessage").getDeclaringClass();
      boolean asItIs = teller == Throwable.class || teller == NullPointerException.class;
      return asItIs ? told : inside(error);
    } catch (ReflectiveOperationException | RuntimeException unknown) {
      return told;
    }
  }

  /** It comes before the frames, and nothing else there is a string. */
  private static String inside(Throwable error) {
    for (Object object : Insides.of(error).objects()) {
      if (object instanceof String detail) {
        return detail;
      }
      if (object instanceof StackTraceElement[]) {
        return null;
      }
    }
    return null;
  }
}
