package org.jworkers.hessian.internal.wire;

import java.io.EOFException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The bytes of one message after the other. Where a message ends before its value does, it throws:
 * Hessian would take the mark for the end of a stream for a byte.
 */
final class BodySource extends InputStream {
  private ByteBuffer body = ByteBuffer.allocate(0);
  private boolean expectingEnd;

  /** Goes on to the next message. */
  void next(ByteBuffer message) {
    body = message.duplicate();
    expectingEnd = false;
  }

  /** From here on there should be nothing more, and to find nothing is fine. */
  void expectEnd() {
    expectingEnd = true;
  }

  @Override
  public int read() throws EOFException {
    return empty() ? -1 : body.get() & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws EOFException {
    if (empty()) {
      return -1;
    }
    int count = Math.min(length, body.remaining());
    body.get(into, offset, count);
    return count;
  }

  private boolean empty() throws EOFException {
    if (!body.hasRemaining() && !expectingEnd) {
      throw new EOFException("the message is cut off");
    }
    return !body.hasRemaining();
  }
}
