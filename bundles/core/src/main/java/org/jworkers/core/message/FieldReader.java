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
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

/**
 * Takes the fields of a frame's body apart. Trusts no length: every claim is held against what is
 * left of the frame before anything is allocated.
 */
final class FieldReader {
  private final ByteBuffer body;
  private final boolean once;
  private List<Block> blocks; // if they are not in the body
  private Unread unread; // in place of the payload

  /**
   * A reader of a body.
   *
   * @param once whether the payload in it is for one reader
   */
  FieldReader(ByteBuffer body, boolean once) {
    this.body = body;
    this.once = once;
  }

  /** A reader of a body whose payload has its blocks beside it. */
  FieldReader(ByteBuffer body, List<Block> blocks) {
    this(body, false);
    this.blocks = blocks;
  }

  /** A reader of the fields before a payload that was not kept, whatever of it there is. */
  FieldReader(ByteBuffer fields, Unread unread) {
    this(fields, false);
    this.unread = unread;
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

  /** A payload, or what is there in its place. */
  Object payload() throws ProtocolException {
    if (unread == null) {
      return wholePayload();
    }
    body.position(body.limit());
    return unread;
  }

  private Payload wholePayload() throws ProtocolException {
    int count = count(Layout.SPAN);
    long length = number();
    if (count == 0) {
      return new Payload(slice(length));
    }
    List<Layout.Span> spans = spans(count);
    ByteBuffer main = slice(length);
    if (blocks == null) {
      blocks = new ArrayList<>(count);
      for (Layout.Span span : spans) {
        blocks.add(Block.of(span.array(slice(span.size())), once));
      }
    }
    return new Payload(main, blocks);
  }

  /** How the payload that begins here is made up. */
  Layout layout() throws ProtocolException {
    int count = count(Layout.SPAN);
    long length = number();
    if (length < 0 || length > Integer.MAX_VALUE) {
      throw new ProtocolException("A frame claims a payload's body of " + length + " bytes");
    }
    return new Layout(length, spans(count));
  }

  private List<Layout.Span> spans(int count) throws ProtocolException {
    List<Layout.Span> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      need(Layout.SPAN);
      spans.add(Layout.span((char) (body.get() & 0xff), body.getLong()));
    }
    return spans;
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
