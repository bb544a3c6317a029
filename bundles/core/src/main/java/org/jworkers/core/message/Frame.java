package org.jworkers.core.message;

import java.nio.ByteBuffer;
import java.util.List;
import org.jworkers.spi.Block;

/**
 * A message as bytes: what docs/protocol.md calls a frame, without its length. A little item or
 * result is made bytes only where they are to be, since there are many.
 */
public final class Frame {
  private final int worker;
  private final char type;
  private final boolean control;
  private final long size;
  private final Message little; // in place of the others
  private final List<ByteBuffer> body;
  private final List<Block> blocks;

  private Frame(
      int worker,
      char type,
      boolean control,
      long size,
      Message little,
      List<ByteBuffer> body,
      List<Block> blocks) {
    this.worker = worker;
    this.type = type;
    this.control = control;
    this.size = size;
    this.little = little;
    this.body = body;
    this.blocks = blocks;
  }

  /** One whose body is these fields, which the bytes of the blocks follow. */
  static Frame of(
      int worker, char type, boolean control, List<ByteBuffer> body, List<Block> blocks) {
    long size = 0;
    for (ByteBuffer part : body) {
      size += part.remaining();
    }
    for (Block block : blocks) {
      size += block.size();
    }
    return new Frame(worker, type, control, size, null, body, blocks);
  }

  /** One whose body is that of a message that has so many bytes in all, and no blocks. */
  static Frame of(int worker, char type, Message message, int size) {
    return new Frame(worker, type, false, size, message, null, List.of());
  }

  /** The number of the worker on a line that many share; 0 on any other. */
  public int worker() {
    return worker;
  }

  /** A letter. */
  public char type() {
    return type;
  }

  /** Whether it may overtake frames that are not. */
  public boolean control() {
    return control;
  }

  /** The fields. */
  public List<ByteBuffer> body() {
    if (little == null) {
      return body;
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) size);
    Frames.put(little, bytes);
    return List.of(bytes.flip());
  }

  /** Puts the fields where there is room for them. */
  public void putBody(ByteBuffer to) {
    if (little != null) {
      Frames.put(little, to);
      return;
    }
    for (int i = 0; i < body.size(); i++) {
      to.put(body.get(i));
    }
  }

  /** They follow the fields, as bytes. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Whether it stops something: whoever sends it must not have to wait for the other side. */
  public boolean stops() {
    return control && type != 'P' && type != 'Q';
  }

  /**
   * Whether there is so little and so few of it that it need not wait for room: a thread that reads
   * may send it, for which others wait in turn.
   */
  public boolean isSmall() {
    return control || type == 'B' || type == 'N' || type == 'Z';
  }

  /** How many bytes the fields and the blocks have. */
  public long size() {
    return size;
  }
}
