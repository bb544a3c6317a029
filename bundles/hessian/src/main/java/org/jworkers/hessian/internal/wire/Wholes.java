package org.jworkers.hessian.internal.wire;

import com.caucho.hessian.io.Hessian2Constants;

/** Whole numbers. */
final class Wholes implements Hessian2Constants {
  private final BodySource source;

  Wholes(BodySource source) {
    this.source = source;
  }

  /** Reads an int, its tag included. */
  int readInt() throws Refusal {
    int tag = source.take();
    if (tag == BC_INT) {
      return source.takeInt();
    }
    if (tag < BC_INT_BYTE_ZERO + INT_BYTE_MIN / 256) {
      return tag - BC_INT_ZERO;
    }
    return tag < BC_INT_SHORT_ZERO + INT_SHORT_MIN / 65536
        ? (tag - BC_INT_BYTE_ZERO) << 8 | source.take()
        : (tag - BC_INT_SHORT_ZERO) << 16 | source.takeShort();
  }

  /** Reads a long, its tag included. */
  long readLong() throws Refusal {
    int tag = source.take();
    if (tag == BC_LONG) {
      return source.takeLong();
    }
    if (tag == BC_LONG_INT) {
      return source.takeInt();
    }
    if (tag < BC_LONG_ZERO + LONG_DIRECT_MIN) {
      return (tag - BC_LONG_SHORT_ZERO) << 16 | source.takeShort();
    }
    return tag < BC_LONG_BYTE_ZERO + LONG_BYTE_MIN / 256
        ? tag - BC_LONG_ZERO
        : (tag - BC_LONG_BYTE_ZERO) << 8 | source.take();
  }
}
