package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import org.jworkers.api.WorkerTerminatedError;
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
    } catch (IOException | RuntimeException same) {
      throw same;
    } catch (Throwable other) {
      throw refusal("its own code failed", other);
    }
  }

  /** Makes a call that gives nothing back. */
  static void run(Call call) throws IOException {
    call(call);
  }

  /**
   * What to say of a failure of user's code. A stop of the worker goes on as a stop, and what the
   * JVM itself suffers from is not the value's fault.
   */
  static Refusal refusal(String what, Throwable failure) {
    if (failure instanceof WorkerTerminatedError || failure instanceof VirtualMachineError) {
      throw (Error) failure;
    }
    return new Refusal(what + ": " + failure, failure);
  }
}
