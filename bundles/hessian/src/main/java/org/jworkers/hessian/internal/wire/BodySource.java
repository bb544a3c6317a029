package org.jworkers.hessian.internal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one message after the other. */
final class BodySource {
  private static final long HIGH_BITS = 0x8080808080808080L;

  private byte[] bytes = {};
  private ByteBuffer numbers = ByteBuffer.wrap(bytes);
  private int position;
  private int end;

  /** Goes on to the next message. */
  void next(ByteBuffer message) {
    end = message.remaining();
    if (bytes.length < end) {
      bytes = new byte[end];
      numbers = ByteBuffer.wrap(bytes);
    }
    message.get(message.position(), bytes, 0, end);
    position = 0;
  }

  int remaining() {
    return end - position;
  }

  int position() {
    return position;
  }

  /** The next byte, which stays the next one. */
  int peek() throws Refusal {
    need(1);
    return bytes[position] & 0xff;
  }

  /** Takes the next byte. */
  int take() throws Refusal {
    need(1);
    return bytes[position++] & 0xff;
  }

  /** Takes two bytes as a number. */
  int takeShort() throws Refusal {
    return take() << 8 | take();
  }

  /** Takes four bytes as a number. */
  int takeInt() throws Refusal {
    need(Integer.BYTES);
    position += Integer.BYTES;
    return numbers.getInt(position - Integer.BYTES);
  }

  /** Takes eight bytes as a number. */
  long takeLong() throws Refusal {
    need(Long.BYTES);
    position += Long.BYTES;
    return numbers.getLong(position - Long.BYTES);
  }

  /** Takes so many bytes. */
  byte[] take(int count) throws Refusal {
    need(count);
    position += count;
    return Arrays.copyOfRange(bytes, position - count, position);
  }

  /** Takes these bytes, if they come next. */
  boolean takeIfNext(byte[] expected) {
    int last = position + expected.length;
    if (last <= end && Arrays.equals(bytes, position, last, expected, 0, expected.length)) {
      position = last;
      return true;
    }
    return false;
  }

  /** The bytes since a position. */
  byte[] since(int start) {
    return Arrays.copyOfRange(bytes, start, position);
  }

  /** Takes so many characters, or null if they are not all of one byte each. */
  String takeAscii(int count) throws Refusal {
    need(count);
    int i = position;
    int last = position + count;
    for (; i + Long.BYTES <= last; i += Long.BYTES) {
      if ((numbers.getLong(i) & HIGH_BITS) != 0) {
        return null;
      }
    }
    for (; i < last; i++) {
      if (bytes[i] < 0) {
        return null;
      }
    }
    String text = new String(bytes, position, count, StandardCharsets.ISO_8859_1);
    position = last;
    return text;
  }

  private void need(int count) throws Refusal {
    if (count > end - position) {
      throw new Refusal("the message is cut off");
    }
  }
}
