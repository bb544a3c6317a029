package org.jworkers.core.message;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.spi.Block;

/**
 * A message that comes in chunks. What it has in blocks is read to where it stays, into arrays that
 * are as large as the message says they are, but never more than some times what has arrived. Where
 * the heap is too small for it, its body is {@link Unread}.
 */
public final class Assembly {
  /** How many times what has arrived may be allocated for what is said to follow. */
  private static final int TRUST = 8;

  /** The same for who has sent {@link #MUCH}. */
  private static final int MUCH_TRUST = 64;

  private static final int MUCH = 1 << 20;

  /** The fields before a payload take no more than so many bytes. */
  private static final int FIELDS = 64 << 10;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final char type;
  private final long largest;
  private final ByteBuffer scratch;
  private final List<Filling> blocks = new ArrayList<>();

  /** Everything before the blocks; if it does not say where they begin, everything. */
  private ByteBuffer head = NOTHING;

  private long headSize = Long.MAX_VALUE;
  private long arrived;
  private int filled;

  /** How much of the chunk that is being taken has not been taken. */
  private int rest;

  /** What is before the payload, and a part of that, once there was no room for the rest. */
  private ByteBuffer fields;

  /** Where bytes come from. */
  public interface Source {

    /** Fills the buffer to its limit, from its beginning. */
    void fill(ByteBuffer to) throws IOException;
  }

  /**
   * Nothing of a message yet.
   *
   * @param type that of its frames
   * @param largest how many bytes it may have
   * @param scratch through which the elements of blocks go
   */
  public Assembly(char type, long largest, ByteBuffer scratch) {
    this.type = type;
    this.largest = largest;
    this.scratch = scratch.clear();
  }

  /** The type of its frames. */
  public char type() {
    return type;
  }

  /** Takes one chunk of it. */
  public void take(int length, Source source) throws IOException {
    if (arrived + length > largest) {
      throw new ProtocolException("A message of more than " + largest + " bytes");
    }
    boolean first = arrived == 0;
    arrived += length;
    rest = length;
    try {
      if (fields == null) {
        takeAll(length, source);
      }
      if (first) {
        look();
      }
    } catch (OutOfMemoryError tooBig) {
      giveUp(tooBig);
    }
    while (rest > 0) {
      scratch.clear();
      fill(scratch.slice(0, Math.min(rest, scratch.capacity())), source);
    }
  }

  private void fill(ByteBuffer to, Source source) throws IOException {
    int count = to.remaining();
    source.fill(to);
    rest -= count;
  }

  /** Keeps nothing but the beginning, with the fields before the payload. */
  private void giveUp(OutOfMemoryError tooBig) {
    if (head.position() == 0) {
      throw tooBig;
    }
    ByteBuffer beginning = head.flip();
    head = NOTHING;
    blocks.clear();
    fields = ByteBuffer.allocate(Math.min(beginning.remaining(), FIELDS));
    fields.put(0, beginning, 0, fields.capacity());
  }

  /** Takes one chunk of it that is in memory, where it can be copied from at once. */
  public void take(ByteBuffer chunk) throws IOException {
    take(chunk.remaining(), new InMemory(chunk));
  }

  private record InMemory(ByteBuffer chunk) implements Source {

    @Override
    public void fill(ByteBuffer to) {
      move(chunk, to);
    }
  }

  /** Sees where the blocks begin, if the first chunk shows it; some of them may be in it. */
  private void look() throws IOException {
    Layout layout = Frames.layout(type, head.duplicate().flip());
    if (layout == null) {
      return;
    }
    headSize = Frames.headSize(type, layout);
    for (Layout.Span span : layout.blocks()) {
      blocks.add(new Filling(span));
    }
    if (headSize < head.position()) {
      ByteBuffer again = head.duplicate().flip().position((int) headSize);
      head.position((int) headSize);
      try {
        takeAll(again.remaining(), to -> move(again, to));
      } finally {
        rest = 0; // the chunk itself was taken before
      }
    }
  }

  private static void move(ByteBuffer from, ByteBuffer to) {
    int count = to.remaining();
    to.put(from.slice(from.position(), count));
    from.position(from.position() + count);
  }

  private void takeAll(int length, Source source) throws IOException {
    int left = length;
    while (left > 0) {
      left -= head.position() < headSize ? takeHead(left, source) : takeBlock(left, source);
    }
  }

  private int takeHead(int most, Source source) throws IOException {
    int count = (int) Math.min(most, headSize - head.position());
    if (head.remaining() < count) {
      grow(head.position() + count);
    }
    fill(head.slice(head.position(), count), source);
    head.position(head.position() + count);
    return count;
  }

  private void grow(int least) {
    long said = headSize == Long.MAX_VALUE ? 0 : headSize;
    long trusted = Math.min(said, trust() * least);
    long capacity = Math.max(Math.max(least, trusted), Math.min(2L * head.capacity(), largest));
    head = ByteBuffer.allocate((int) capacity).put(head.flip());
  }

  private long trust() {
    return arrived < MUCH ? TRUST : MUCH_TRUST;
  }

  private int takeBlock(int most, Source source) throws IOException {
    while (filled < blocks.size() && blocks.get(filled).left == 0) {
      filled++;
    }
    if (filled == blocks.size()) {
      throw new ProtocolException(most + " bytes too many at the end of a message");
    }
    return blocks.get(filled).take(most, source);
  }

  /** A block that is not whole yet. */
  private final class Filling {
    final int width;
    final int length;
    Object array;
    int count;
    long left;

    Filling(Layout.Span span) {
      this.width = Block.width(span.element());
      this.length = (int) (span.size() / width);
      this.array = Array.newInstance(span.element(), 0);
      this.left = span.size();
    }

    int take(int most, Source source) throws IOException {
      int there = (int) Math.min(most, left);
      if (source instanceof InMemory memory && scratch.position() == 0 && there >= width) {
        return copy(memory.chunk(), there - there % width);
      }
      int bytes = Math.min(there, scratch.remaining());
      fill(scratch.slice(scratch.position(), bytes), source);
      scratch.position(scratch.position() + bytes).flip();
      left -= bytes;
      makeRoom(count + scratch.remaining() / width);
      count += Block.put(scratch, array, count);
      scratch.compact();
      return bytes;
    }

    private int copy(ByteBuffer chunk, int bytes) {
      makeRoom(count + bytes / width);
      count += Block.put(chunk.slice(chunk.position(), bytes), array, count);
      chunk.position(chunk.position() + bytes);
      rest -= bytes;
      left -= bytes;
      return bytes;
    }

    private void makeRoom(int least) {
      if (Array.getLength(array) < least) {
        int trusted = (int) Math.min(length, Math.max(least, trust() * arrived / width));
        Object larger = Array.newInstance(array.getClass().componentType(), trusted);
        System.arraycopy(array, 0, larger, 0, count);
        array = larger;
      }
    }

    Block block() throws ProtocolException {
      if (left > 0) {
        throw new ProtocolException("A message ends " + left + " bytes before its block does");
      }
      return Block.of(array, Frames.isReadOnce(type));
    }
  }

  /** The message, after its last chunk. */
  public Message message() throws ProtocolException {
    if (fields != null) {
      return Frames.message(type, fields, new Unread(tooBig()));
    }
    head.flip();
    if (headSize == Long.MAX_VALUE) {
      return Frames.message(type, head);
    }
    List<Block> whole = new ArrayList<>(blocks.size());
    for (Filling block : blocks) {
      whole.add(block.block());
    }
    return Frames.message(type, head, whole);
  }

  private String tooBig() {
    return "its message of "
        + arrived
        + " bytes is too big for the heap of this JVM, which has "
        + Runtime.getRuntime().maxMemory()
        + " at most";
  }
}
