package org.jworkers.hessian.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jworkers.spi.Payload;

/** Makes payloads that no encoder would write. */
final class Payloads {
  private Payloads() {}

  /** The bytes of a body. */
  static byte[] bytes(Payload payload) {
    byte[] bytes = new byte[payload.body().remaining()];
    payload.body().duplicate().get(bytes);
    return bytes;
  }

  /** A body of these bytes. */
  static Payload of(byte... bytes) {
    return new Payload(ByteBuffer.wrap(bytes));
  }

  /** A body of these bytes, and of characters that stand for one byte each. */
  static Payload of(String bytes) {
    return of(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The same payload up to this byte. */
  static Payload cut(Payload payload, int length) {
    return new Payload(ByteBuffer.wrap(Arrays.copyOf(bytes(payload), length)), payload.blocks());
  }

  /** The same payload with a name changed for one of the same length. */
  static Payload renamed(Payload payload, String from, String to) {
    String body = new String(bytes(payload), StandardCharsets.ISO_8859_1).replace(from, to);
    return new Payload(
        ByteBuffer.wrap(body.getBytes(StandardCharsets.ISO_8859_1)), payload.blocks());
  }
}
