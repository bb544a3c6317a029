package org.jworkers.core.message;

import java.nio.ByteBuffer;
import java.util.List;
import org.jworkers.spi.Block;

/**
 * A message as bytes: what docs/protocol.md calls a frame, without its length.
 *
 * @param worker the number of the worker on a line that many share; 0 on any other
 * @param type a letter
 * @param control whether it may overtake frames that are not
 * @param body the fields
 * @param blocks follow them, as bytes
 */
public record Frame(
    int worker, char type, boolean control, List<ByteBuffer> body, List<Block> blocks) {

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
