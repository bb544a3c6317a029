package org.jworkers.spi;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A value as bytes: a body that any reader of the format understands, and the blocks that the body
 * refers to by their index, which are kept outside so that big arrays are never copied through a
 * tokenizer.
 *
 * @param body from its position to its limit
 * @param blocks each from its position to its limit
 */
public record Payload(ByteBuffer body, List<ByteBuffer> blocks) {

  /** Makes the buffers read-only views, so that reading one leaves this payload as it is. */
  public Payload {
    body = body.asReadOnlyBuffer();
    // Most payloads have none, and a stream costs as much as such a payload's encoding.
    blocks =
        blocks.isEmpty() ? List.of() : blocks.stream().map(ByteBuffer::asReadOnlyBuffer).toList();
  }

  /** A payload without blocks. */
  public Payload(ByteBuffer body) {
    this(body, List.of());
  }

  /** How many bytes it has in all. */
  public long size() {
    long size = body.remaining();
    for (ByteBuffer block : blocks) {
      size += block.remaining();
    }
    return size;
  }
}
