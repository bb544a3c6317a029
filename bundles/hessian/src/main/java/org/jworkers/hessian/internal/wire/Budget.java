package org.jworkers.hessian.internal.wire;

/**
 * What a message of its size may cost its reader. All of it is claimed before it is spent, so that
 * a few bytes cannot ask for much memory or time.
 */
final class Budget {
  /** More than any hash may cost, and far from overflowing when two are added. */
  static final long FORBIDDEN = Long.MAX_VALUE / 4;

  private static final long FREE = 1 << 20;
  private static final long PER_BYTE = 64;

  private long size;
  private long lengths;
  private long memory;
  private long hashing;

  /** Begins with the next message. */
  void next(long bytes) {
    size = bytes;
    lengths = 0;
    memory = 0;
    hashing = 0;
  }

  /** Something says that so many values follow: each of them takes at least a byte. */
  void length(int length) throws Refusal {
    lengths += length;
    if (length < 0 || lengths > size) {
      throw new Refusal("a declared length of " + length + " exceeds the message");
    }
  }

  /** So many bytes are needed for what takes fewer in the message. */
  void memory(long bytes) throws Refusal {
    memory += bytes;
    if (memory > FREE + PER_BYTE * size) {
      throw new Refusal("asks for too much memory for a message of " + size + " bytes");
    }
  }

  /** A key is hashed or compared, which takes so many steps. */
  void hashing(long steps) throws Refusal {
    if (steps >= FORBIDDEN / 2) {
      throw new Refusal(
          "keys are too expensive to hash, or have a java.net.URL in them, which is looked up in"
              + " the network to that end; a java.net.URI is not");
    }
    hashing += steps;
    if (hashing > FREE + PER_BYTE * size) {
      throw new Refusal("keys are too expensive to hash");
    }
  }
}
