package org.jworkers.core.message;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jworkers.api.WorkerId;
import org.jworkers.spi.Payload;

/** Collects the fields of a frame's body: big-endian numbers, UTF-8 texts, payloads as they are. */
final class FieldWriter {
  private final ByteArrayOutputStream head = new ByteArrayOutputStream(64);
  private final List<ByteBuffer> tail = new ArrayList<>();

  FieldWriter flag(boolean value) {
    head.write(value ? 1 : 0);
    return this;
  }

  FieldWriter number(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      head.write((int) (value >>> shift));
    }
    return this;
  }

  FieldWriter text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    head.writeBytes(bytes);
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

  /** A payload ends the fields: its bytes follow uncopied. */
  void payload(Object body) {
    Payload payload = (Payload) body;
    number(payload.blocks().size());
    number(payload.body().remaining());
    payload.blocks().forEach(block -> number(block.remaining()));
    tail.add(payload.body().duplicate());
    payload.blocks().forEach(block -> tail.add(block.duplicate()));
  }

  List<ByteBuffer> buffers() {
    List<ByteBuffer> all = new ArrayList<>(tail.size() + 1);
    all.add(ByteBuffer.wrap(head.toByteArray()));
    all.addAll(tail);
    return all;
  }
}
