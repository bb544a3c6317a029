package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import org.jworkers.hessian.internal.wire.Refusal;

/** Calls methods of the user's classes, which may throw anything. */
final class UserCode {
  private UserCode() {}

  /** A call. */
  interface Call {
    /** Makes it. */
    Object call() throws Throwable;
  }

  /** Makes a call that gives something back. */
  static Object call(Call call) throws IOException {
    try {
      return call.call();
    } catch (IOException | RuntimeException | Error same) {
      throw same;
    } catch (Throwable other) {
      throw new Refusal("its own code failed: " + other, other);
    }
  }

  /** Makes a call that gives nothing back. */
  static void run(Call call) throws IOException {
    call(call);
  }
}
