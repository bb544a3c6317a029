package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jworkers.spi.Payload;

/**
 * Writes graphs of objects, one message after the other, each of which can be read on its own.
 * After a refusal it has to be thrown away.
 *
 * <p>Objects, lists and maps are numbered in the order in which they begin, as every reader of
 * Hessian does, so that a second mention is a reference to the first. Byte arrays and dates have
 * tokens of their own, which cannot be referred to: these are numbered too, apart from the others,
 * and a second mention is an object of the shape {@link #AGAIN}.
 */
public final class WireWriter extends TokenOutput {
  static final Shape AGAIN = new Shape("jworkers.Again", "number");

  private final Vocabulary vocabulary;
  private final ByteSink sink;
  private final IdentityTable numbers = new IdentityTable();
  private final IdentityTable bareNumbers = new IdentityTable();
  private final List<ByteBuffer> blocks = new ArrayList<>();
  private WireWriter around;
  private int[] incomplete = new int[16];
  private int incompleteCount;
  private int count;
  private int bareCount;
  private int depth;

  /** A writer of what can be said in this vocabulary. */
  public WireWriter(Vocabulary vocabulary) {
    this(vocabulary, new ByteSink());
  }

  private WireWriter(Vocabulary vocabulary, ByteSink sink) {
    super(sink);
    this.vocabulary = vocabulary;
    this.sink = sink;
  }

  /** What the values of this writer are judged by. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Writes one message. */
  public Payload message(Object value) throws IOException {
    write(value);
    flushBuffer();
    Payload payload = new Payload(sink.take(), blocks);
    numbers.clear();
    bareNumbers.clear();
    blocks.clear();
    count = 0;
    bareCount = 0;
    forgetNames();
    return payload;
  }

  /** Writes any value: whole, or as a reference to an earlier mention. */
  public void write(Object value) throws IOException {
    if (value == null) {
      writeNull();
    } else if (value instanceof String text) {
      writeString(text);
    } else if (value instanceof Integer number) {
      writeInt(number);
    } else if (value instanceof Long number) {
      writeLong(number);
    } else if (value instanceof Double number) {
      writeDouble(number);
    } else if (value instanceof Boolean truth) {
      writeBoolean(truth);
    } else if (!mentioned(value)) {
      writeFirst(value);
    }
  }

  @Override
  public void writeObject(Object value) throws IOException {
    write(value);
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
    int number = bareNumbers.find(value);
    if (number < 0) {
      bareNumbers.put(value, bareCount++);
      return false;
    }
    beginObject(null, AGAIN);
    writeInt(number);
    return true;
  }

  /**
   * Writes another value in the place of one: later mentions of the one refer to what was written.
   */
  public void writeInstead(Object value, Object substitute) throws IOException {
    int number = count;
    numbers.put(value, number);
    write(substitute);
    if (count == number && substitute != null) {
      numbers.put(value, numbers.find(substitute));
    }
  }

  /**
   * Writes another value in the place of one.
   *
   * @param kind how the other is written
   */
  public void writeInstead(Object value, Object substitute, Kind kind) throws IOException {
    numbers.put(value, count);
    kind.write(substitute, this);
  }

  /** Puts bytes beside the message, and gives the index by which it refers to them. */
  public int block(ByteBuffer bytes) {
    blocks.add(bytes);
    return blocks.size() - 1;
  }

  /** How deep what is being written is nested. */
  public int depth() {
    return depth;
  }

  /** Writes something. */
  public interface Writing {
    /** Does it. */
    void run(WireWriter out) throws IOException;
  }

  /**
   * Sees whether something could be written now, and leaves this writer as it is.
   *
   * @param owner what it is a part of, to which it may refer back
   * @return why not; null if it could
   */
  public Refusal tryOut(Object owner, Writing writing) {
    WireWriter copy = new WireWriter(vocabulary);
    copy.around = this;
    copy.depth = depth;
    copy.number(owner);
    try {
      writing.run(copy);
      return null;
    } catch (Refusal refusal) {
      return refusal;
    } catch (IOException | RuntimeException failed) {
      return new Refusal(failed.toString(), failed);
    }
  }

  /** Whether what is written here is thrown away. */
  public boolean isTrial() {
    return around != null;
  }

  /** Writes something in a trial, and goes on if that fails: the reason is found elsewhere. */
  public void writeIfPossible(Writing writing) throws IOException {
    int outerDepth = depth;
    int outerIncomplete = incompleteCount;
    try {
      writing.run(this);
    } catch (Refusal | RuntimeException expected) {
      depth = outerDepth;
      incompleteCount = outerIncomplete;
    }
  }

  private boolean mentioned(Object value) throws IOException {
    int number = numbers.find(value);
    if (number < 0) {
      return around != null && around.canMention(value);
    }
    checkComplete(number, value);
    writeRef(number);
    return true;
  }

  private boolean canMention(Object value) throws Refusal {
    int number = numbers.find(value);
    if (number < 0) {
      return around != null && around.canMention(value);
    }
    checkComplete(number, value);
    return true;
  }

  private void checkComplete(int number, Object value) throws Refusal {
    for (int i = 0; i < incompleteCount; i++) {
      if (incomplete[i] == number) {
        throw new Refusal(
            "a cycle leads back to a "
                + value.getClass().getName()
                + ", which cannot be referred to before it is complete");
      }
    }
  }

  private void writeFirst(Object value) throws IOException {
    if (++depth > Limits.DEPTH) {
      throw new Refusal(
          value.getClass().getName() + " is nested deeper than " + Limits.DEPTH + " levels");
    }
    Kind kind = vocabulary.kindOf(value.getClass());
    if (!kind.cyclic()) {
      push(count);
    }
    try {
      kind.write(value, this);
    } catch (RuntimeException unfit) {
      throw new Refusal(value.getClass().getName() + " cannot be written: " + unfit, unfit);
    }
    if (!kind.cyclic()) {
      incompleteCount--;
    }
    depth--;
  }

  private void push(int number) {
    if (incompleteCount == incomplete.length) {
      incomplete = Arrays.copyOf(incomplete, 2 * incompleteCount);
    }
    incomplete[incompleteCount++] = number;
  }

  private void number(Object value) {
    if (value != null) {
      numbers.put(value, count);
    }
    count++;
  }
}
