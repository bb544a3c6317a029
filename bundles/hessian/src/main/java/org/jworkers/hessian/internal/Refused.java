package org.jworkers.hessian.internal;

import org.jworkers.api.PayloadException;
import org.jworkers.hessian.internal.wire.Refusal;

/** Tells a user of a refusal. */
final class Refused {
  private Refused() {}

  static PayloadException of(String what, Refusal refusal) {
    return new PayloadException(what + refusal.path(), refusal.getMessage(), refusal.getCause());
  }
}
