package org.jworkers.core.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jworkers.api.WorkerId;
import org.jworkers.spi.Payload;

/**
 * Takes the fields of a frame's body apart. Trusts no length: every claim is held against what is
 * left of the frame before anything is allocated.
 */
final class FieldReader {
  private final ByteBuffer body;

  FieldReader(ByteBuffer body) {
    this.body = body;
  }

  boolean flag() throws ProtocolException {
    need(1);
    return body.get() != 0;
  }

  long number() throws ProtocolException {
    need(8);
    return body.getLong();
  }

  String text() throws ProtocolException {
    ByteBuffer bytes = slice(number());
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  Optional<String> optionalText() throws ProtocolException {
    return flag() ? Optional.of(text()) : Optional.empty();
  }

  OptionalInt optionalInt() throws ProtocolException {
    return flag() ? OptionalInt.of((int) number()) : OptionalInt.empty();
  }

  OptionalLong optionalLong() throws ProtocolException {
    return flag() ? OptionalLong.of(number()) : OptionalLong.empty();
  }

  List<String> texts() throws ProtocolException {
    int count = count(8);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(text());
    }
    return values;
  }

  Map<String, String> textMap() throws ProtocolException {
    int count = count(16);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      values.put(text(), text());
    }
    return values;
  }

  WorkerId id() throws ProtocolException {
    return new WorkerId(text(), number(), number());
  }

  Payload payload() throws ProtocolException {
    int blocks = count(8);
    long bodyLength = number();
    if (blocks == 0) {
      return new Payload(slice(bodyLength));
    }
    long[] lengths = new long[blocks];
    for (int i = 0; i < blocks; i++) {
      lengths[i] = number();
    }
    ByteBuffer main = slice(bodyLength);
    List<ByteBuffer> parts = new ArrayList<>(blocks);
    for (long length : lengths) {
      parts.add(slice(length));
    }
    return new Payload(main, parts);
  }

  /** How many bytes the payload that begins here takes; empty if that is not to be seen here. */
  static OptionalLong payloadLength(ByteBuffer payload) {
    int counts = 2 * Long.BYTES;
    if (payload.remaining() < counts) {
      return OptionalLong.empty();
    }
    long blocks = payload.getLong();
    long length = payload.getLong();
    if (blocks < 0 || blocks > payload.remaining() / Long.BYTES) {
      return OptionalLong.empty();
    }
    for (long block = 0; block < blocks; block++) {
      length += payload.getLong();
    }
    return OptionalLong.of(counts + blocks * Long.BYTES + length);
  }

  void end() throws ProtocolException {
    if (body.hasRemaining()) {
      throw new ProtocolException(body.remaining() + " bytes too many at the end of a frame");
    }
  }

  /** A count of things of which each takes {@code least} bytes at least. */
  private int count(int least) throws ProtocolException {
    long count = number();
    if (count < 0 || count > body.remaining() / least) {
      throw new ProtocolException("A frame claims " + count + " fields in " + body.remaining());
    }
    return (int) count;
  }

  private ByteBuffer slice(long length) throws ProtocolException {
    need(length);
    ByteBuffer slice = body.slice(body.position(), (int) length);
    body.position(body.position() + (int) length);
    return slice;
  }

  private void need(long length) throws ProtocolException {
    if (length < 0 || length > body.remaining()) {
      throw new ProtocolException(
          "A frame claims " + length + " bytes where " + body.remaining() + " are left");
    }
  }
}
