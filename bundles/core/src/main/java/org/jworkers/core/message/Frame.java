package org.jworkers.core.message;

import java.nio.ByteBuffer;
import java.util.List;
import org.jworkers.spi.Block;

/**
 * A message as bytes: what docs/protocol.md calls a frame, without its length.
 *
 * @param type a letter
 * @param control whether it may overtake frames that are not
 * @param body the fields
 * @param blocks follow them, as bytes
 */
public record Frame(char type, boolean control, List<ByteBuffer> body, List<Block> blocks) {

  /** Whether it stops something: whoever sends it must not have to wait for the other side. */
  public boolean stops() {
    return control && type != 'P' && type != 'Q';
  }

  /** How many bytes the body has. */
  public long size() {
    long size = 0;
    for (int i = 0; i < body.size(); i++) {
      size += body.get(i).remaining();
    }
    for (int i = 0; i < blocks.size(); i++) {
      size += blocks.get(i).size();
    }
    return size;
  }
}
