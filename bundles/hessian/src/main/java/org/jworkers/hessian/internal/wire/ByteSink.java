package org.jworkers.hessian.internal.wire;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects the bytes of one message after the other. */
final class ByteSink extends OutputStream {
  private static final int SMALLEST = 1024;
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[SMALLEST];
  private int size;

  @Override
  public void write(int value) throws Refusal {
    need(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] from, int offset, int length) throws Refusal {
    need(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  /** What has been written since the last call. */
  ByteBuffer take() {
    ByteBuffer taken = ByteBuffer.wrap(Arrays.copyOf(bytes, size));
    size = 0;
    return taken;
  }

  private void need(int length) throws Refusal {
    long wanted = (long) size + length;
    if (wanted > LARGEST) {
      throw new Refusal("the payload's body would be larger than " + LARGEST + " bytes");
    }
    if (wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(wanted, 2L * bytes.length)));
    }
  }
}
