package org.jworkers.spi;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A value as bytes: a body that any reader of the format understands, and the blocks that the body
 * refers to by their index, which are kept outside so that big arrays are never copied through a
 * tokenizer.
 *
 * @param body from its position to its limit
 * @param blocks those that the body refers to
 */
public record Payload(ByteBuffer body, List<Block> blocks) {

  /** Makes the body a read-only view, so that reading it leaves this payload as it is. */
  public Payload {
    body = body.asReadOnlyBuffer();
    blocks = blocks.isEmpty() ? List.of() : List.copyOf(blocks); // most have none
  }

  /** A payload without blocks. */
  public Payload(ByteBuffer body) {
    this(body, List.of());
  }

  /** This payload, independent of the value from now on: see {@link Block#keep}. */
  public Payload kept() {
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).keep();
    }
    return this;
  }

  /** How many bytes it has in all. */
  public long size() {
    long size = body.remaining();
    for (int i = 0; i < blocks.size(); i++) {
      size += blocks.get(i).size();
    }
    return size;
  }
}
