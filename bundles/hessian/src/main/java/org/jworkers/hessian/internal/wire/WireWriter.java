package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

/**
 * Writes one message after the other, each of which can be read on its own. After a refusal it has
 * to be thrown away.
 *
 * <p>Byte arrays and dates have tokens of their own in Hessian, which cannot be referred to: these
 * are numbered apart from other objects, and a second mention is an object of the shape {@link
 * #AGAIN}.
 */
public final class WireWriter extends GraphOutput {
  static final Shape AGAIN = new Shape("jworkers.Again", "number");

  private final ByteSink sink;
  private final IdentityTable bareNumbers = new IdentityTable();
  private final List<Block> blocks = new ArrayList<>();

  /** A writer of what can be said in this vocabulary. */
  public WireWriter(Vocabulary vocabulary) {
    this(vocabulary, new ByteSink());
  }

  private WireWriter(Vocabulary vocabulary, ByteSink sink) {
    super(vocabulary, sink);
    this.sink = sink;
  }

  /** Writes one message. */
  public Payload message(Object value) throws IOException {
    write(value);
    flushBuffer();
    Payload payload = new Payload(sink.take(), blocks);
    bareNumbers.clear();
    blocks.clear();
    forgetNumbers();
    forgetNames();
    return payload;
  }

  /** Writes a value that sits in a field of what is being written. */
  public void field(String name, Object value) throws IOException {
    try {
      write(value);
    } catch (Refusal refusal) {
      throw refusal.in("." + name);
    }
  }

  /** Writes a value that is an item of what is being written. */
  public void item(int index, Object value) throws IOException {
    try {
      write(value);
    } catch (Refusal refusal) {
      throw refusal.in("[" + index + "]");
    }
  }

  /** Begins an object, whose fields the caller writes next, in the order of the shape. */
  public void beginObject(Object value, Shape shape) throws IOException {
    number(value);
    objectTag(shape);
  }

  /** Begins a list, whose items the caller writes next. */
  public void beginList(Object value, String type, int length) throws IOException {
    number(value);
    listTag(type, length);
  }

  /** Begins a list whose items the caller writes next, up to {@link #end}. */
  public void beginList() throws IOException {
    number(null);
    openListTag();
  }

  /** Begins a map, whose keys and values the caller writes next, up to {@link #end}. */
  public void beginMap(Object value, String type) throws IOException {
    number(value);
    mapTag(type);
  }

  /** Ends a map, or a list that was begun without a length. */
  public void end() throws IOException {
    endTag();
  }

  /**
   * Refers to a value that has a token of its own, if it was written before.
   *
   * @return whether it was; otherwise the caller writes it next
   */
  public boolean bareAgain(Object value) throws IOException {
    unnumber(value);
    int number = bareNumbers.findOrPut(value, bareNumbers.size());
    if (number < 0) {
      return false;
    }
    beginObject(null, AGAIN);
    writeInt(number);
    return true;
  }

  /** Puts a block beside the message, and gives the index by which it refers to it. */
  public int block(Block block) {
    blocks.add(block);
    return blocks.size() - 1;
  }

  /**
   * Sees whether something could be written now, and leaves this writer as it is.
   *
   * @param owner what it is a part of, to which it may refer back
   * @return why not; null if it could
   */
  public Refusal tryOut(Object owner, Writing writing) {
    WireWriter trial = new WireWriter(vocabulary());
    trial.tryFor(this, owner);
    try {
      writing.run(trial);
      return null;
    } catch (Refusal refusal) {
      return refusal;
    } catch (IOException | RuntimeException failed) {
      return new Refusal(failed.toString(), failed);
    }
  }
}
