package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

/**
 * Reads what a {@link WireWriter} wrote, one message after the other, and believes none of it.
 * After a refusal it has to be thrown away, as it may hold bytes of the message that it refused.
 */
public final class WireReader extends GraphInput {
  private final BodySource source;
  private final boolean lenient;
  private final List<Runnable> validations = new ArrayList<>();
  private final BitSet usedBlocks = new BitSet();
  private List<Block> blocks = List.of();
  private int dispensable;

  /**
   * A reader of what can be said in this vocabulary.
   *
   * @param lenient whether to leave out what can be done without
   */
  public WireReader(Vocabulary vocabulary, boolean lenient) {
    this(vocabulary, new BodySource(), lenient);
  }

  private WireReader(Vocabulary vocabulary, BodySource source, boolean lenient) {
    super(vocabulary, source);
    this.source = source;
    this.lenient = lenient;
  }

  /** Reads one message. */
  public Object message(Payload payload) throws IOException {
    source.next(payload.body());
    budget.next(payload.body().remaining());
    blocks = payload.blocks();
    Object value = value();
    if (source.remaining() > 0) {
      throw new Refusal("there are trailing bytes after the value");
    }
    if (!lenient && usedBlocks.cardinality() != blocks.size()) {
      throw new Refusal("there are blocks that the value does not use");
    }
    validations.forEach(Runnable::run);
    forget();
    return value;
  }

  @Override
  void forget() {
    super.forget();
    validations.clear();
    usedBlocks.clear();
    blocks = List.of();
  }

  /** Reads a value that sits in a field of what is being read. */
  public Object field(String name) throws IOException {
    try {
      return value();
    } catch (Refusal refusal) {
      throw refusal.in("." + name);
    }
  }

  /** Reads a value that is an item of what is being read. */
  public Object item(int index) throws IOException {
    try {
      return value();
    } catch (Refusal refusal) {
      throw refusal.in("[" + index + "]");
    }
  }

  /** Reads an item by which others are found, so that it will be hashed or compared. */
  public Object key(int index) throws IOException {
    long before = cost();
    int outerReach = numbered.startReach();
    Object key = item(index);
    numbered.resumeReachOfKey(outerReach, current());
    budget.hashing(cost() - before);
    return key;
  }

  /**
   * Reads a list of keys as a part of what is being read.
   *
   * @param step 1 if there are only keys, 2 if each of them is followed by its value
   */
  public Object[] keyList(int step) throws IOException {
    int length = enterList();
    List<Object> items = new ArrayList<>(Math.max(0, length));
    for (int i = 0; length < 0 ? !atEnd() : i < length; i++) {
      items.add(i % step == 0 ? key(i) : item(i));
    }
    if (length < 0) {
      end();
    }
    return items.toArray();
  }

  /** Reads a list as a part of what is being read. */
  public Object[] list() throws IOException {
    if (value() instanceof List<?> items) {
      return items.toArray();
    }
    throw new Refusal("a list is missing");
  }

  /**
   * Begins to read a list, item by item, that is only a part of what is being read.
   *
   * @return how many items there are; negative if they end with a mark
   */
  public int enterList() throws IOException {
    return length(enter(Token.LIST));
  }

  /** Begins to read a map, entry by entry, that is only a part of what is being read. */
  public void enterMap() throws IOException {
    enter(Token.MAP);
  }

  /** Says that so many bytes are needed for what takes fewer in the message. */
  public void claimMemory(long bytes) throws Refusal {
    budget.memory(bytes);
  }

  /** Says that so many steps are needed for what is being put together. */
  public void claimSteps(long steps) throws Refusal {
    budget.hashing(steps);
  }

  /** Says that to hash what is being read takes so many steps more. */
  public void claimHash(long steps) {
    add(steps);
  }

  /** Says that what is being read must never be hashed. */
  public void forbidHash() {
    add(Budget.FORBIDDEN);
  }

  /** Lets what is being read be referred to before it is complete. */
  public void known(Object object) {
    numbered.known(current(), object);
  }

  /**
   * Fills the collection that is being read with things that have been read: at once, or, if they
   * cannot be hashed yet because a cycle leads through them, as soon as they can be.
   */
  public void fill(Filling filling) throws Refusal {
    numbered.fill(current(), filling);
  }

  /** Refuses to go on if something in what is being read has not been filled yet. */
  public void needFilled() throws Refusal {
    if (numbered.waitsWithin(current())) {
      throw new Refusal("a cycle leads through a collection of keys that is needed too early");
    }
  }

  /** Has this run when the whole message has been read. */
  public void whenDone(Runnable validation) {
    validations.add(validation);
  }

  /** Whether to leave out what can be done without. */
  public boolean isLenient() {
    return lenient;
  }

  /** Reads what can be done without: if that fails, a lenient reader can still read the rest. */
  public void readDispensable(Reading reading) throws IOException {
    dispensable++;
    reading.run();
    dispensable--;
  }

  /** Whether the refusal just thrown was of something that can be done without. */
  public boolean failedOnDispensable() {
    return dispensable > 0;
  }

  /** The block beside the message that it refers to by this index, which it may do once. */
  public Block block(int index) throws Refusal {
    if (index < 0 || index >= blocks.size() || usedBlocks.get(index)) {
      throw new Refusal("there is no unused block number " + index);
    }
    usedBlocks.set(index);
    return blocks.get(index);
  }
}
