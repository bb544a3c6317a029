package org.jworkers.core.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jworkers.api.WorkerId;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

/** Collects the fields of a frame's body: big-endian numbers, UTF-8 texts, payloads as they are. */
final class FieldWriter {
  /** A payload of so many bytes is rather copied than referred to. */
  static final int SMALL = 512;

  /** What is passed on of a payload that was not kept: nobody can read it. */
  private static final Payload NOTHING = new Payload(ByteBuffer.allocate(0));

  private ByteBuffer head;
  private ByteBuffer body; // if it is large
  private List<Block> blocks = List.of();

  /** A writer into a buffer of its own. */
  FieldWriter() {
    this(ByteBuffer.allocate(64));
  }

  /** A writer into a buffer that has room for all the fields. */
  FieldWriter(ByteBuffer room) {
    head = room;
  }

  private ByteBuffer room(int bytes) {
    if (head.remaining() < bytes) {
      ByteBuffer larger = ByteBuffer.allocate(2 * head.position() + bytes);
      head = larger.put(head.flip());
    }
    return head;
  }

  FieldWriter flag(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
    return this;
  }

  FieldWriter number(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  FieldWriter text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    room(bytes.length).put(bytes);
    return this;
  }

  FieldWriter text(Optional<String> value) {
    flag(value.isPresent());
    value.ifPresent(this::text);
    return this;
  }

  FieldWriter number(OptionalInt value) {
    flag(value.isPresent());
    value.ifPresent(this::number);
    return this;
  }

  FieldWriter number(OptionalLong value) {
    flag(value.isPresent());
    value.ifPresent(this::number);
    return this;
  }

  FieldWriter texts(List<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  FieldWriter texts(Map<String, String> values) {
    number(values.size());
    values.forEach((key, value) -> text(key).text(value));
    return this;
  }

  FieldWriter id(WorkerId id) {
    return text(id.host()).number(id.pid()).number(id.tid());
  }

  /** A payload ends the fields: the bytes of a large one follow uncopied. */
  void payload(Object value) {
    Payload payload = value instanceof Unread ? NOTHING : (Payload) value;
    blocks = payload.blocks();
    int length = payload.body().remaining();
    number(blocks.size());
    number(length);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      room(1).put((byte) Block.kind(block.element()));
      number(block.size());
    }
    if (length <= SMALL) {
      room(length).put(payload.body().duplicate());
    } else {
      body = payload.body().duplicate();
    }
  }

  /** The fields, but for the blocks of the payload. */
  List<ByteBuffer> buffers() {
    head.flip();
    return body == null ? List.of(head) : List.of(head, body);
  }

  /** What follows the fields. */
  List<Block> blocks() {
    return blocks;
  }
}
