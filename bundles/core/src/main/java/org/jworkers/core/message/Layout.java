package org.jworkers.core.message;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.List;
import org.jworkers.spi.Block;

/**
 * What a payload says at its beginning of what will follow.
 *
 * @param body how many bytes its body has
 * @param blocks what its blocks are
 */
record Layout(long body, List<Span> blocks) {
  /** How many bytes the description of a block takes. */
  static final int SPAN = 1 + Long.BYTES;

  /** How many bytes the description of a payload without blocks takes. */
  static final int LEAST = 2 * Long.BYTES;

  /**
   * A block that will follow.
   *
   * @param element what its elements are
   * @param size how many bytes it has: whole elements
   */
  record Span(Class<?> element, long size) {

    /** An array of all its bytes. */
    Object array(ByteBuffer bytes) {
      Object array = Array.newInstance(element, bytes.remaining() / Block.width(element));
      Block.put(bytes, array, 0);
      return array;
    }
  }

  /** What the description of a block says. */
  static Span span(char kind, long size) throws ProtocolException {
    Class<?> element;
    try {
      element = Block.element(kind);
    } catch (IllegalArgumentException none) {
      throw new ProtocolException("A frame claims a block of something: " + none.getMessage());
    }
    int width = Block.width(element);
    if (size < 0 || size % width != 0 || size / width > Integer.MAX_VALUE - 8) {
      throw new ProtocolException("A frame claims a block of " + size + " bytes of " + element);
    }
    return new Span(element, size);
  }
}
