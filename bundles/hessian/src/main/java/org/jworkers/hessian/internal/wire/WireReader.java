package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import org.jworkers.spi.Payload;

/**
 * Reads what a {@link WireWriter} wrote, one message after the other, and believes none of it.
 * After a refusal it has to be thrown away, as it may hold bytes of the message that it refused.
 */
public final class WireReader extends TokenInput {
  /** More than any hash may cost, and far from overflowing when two are added. */
  private static final long PROHIBITIVE = Long.MAX_VALUE / 4;

  private static final String PLAIN_LIST = "java.util.ArrayList";
  private static final String PLAIN_MAP = "java.util.HashMap";

  private final Vocabulary vocabulary;
  private final BodySource source;
  private final Numbered numbered = new Numbered();
  private final Budget budget = new Budget();
  private final List<Definition> definitions = new ArrayList<>();
  private final List<Object> bare = new ArrayList<>();
  private final List<Runnable> validations = new ArrayList<>();
  private final BitSet usedBlocks = new BitSet();
  private List<ByteBuffer> blocks = List.of();
  private int current = -1;
  private int depth;
  private long cost;

  private record Definition(WireType type, Object layout) {}

  /** A reader of what can be said in this vocabulary. */
  public WireReader(Vocabulary vocabulary) {
    this(vocabulary, new BodySource());
  }

  private WireReader(Vocabulary vocabulary, BodySource source) {
    super(source);
    this.vocabulary = vocabulary;
    this.source = source;
  }

  /** What the names in a message are judged by. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Reads one message. */
  public Object message(Payload payload) throws IOException {
    source.next(payload.body());
    budget.next(payload.body().remaining());
    blocks = payload.blocks();
    Object value = value();
    endOfMessage();
    if (usedBlocks.cardinality() != blocks.size()) {
      throw new Refusal("there are blocks that the value does not use");
    }
    validations.forEach(Runnable::run);
    clear();
    return value;
  }

  /** Reads any value. */
  public Object value() throws IOException {
    Token token = peek();
    while (token == Token.DEFINITION) {
      define();
      token = peek();
    }
    if (token == Token.REFERENCE) {
      read();
      return reference();
    }
    if (token == Token.OBJECT || token == Token.LIST || token == Token.MAP) {
      return numberedValue(token);
    }
    add(1);
    return plain(token);
  }

  @Override
  public Object readObject() throws IOException {
    return value();
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
    long before = cost;
    Object key = item(index);
    budget.hashing(cost - before);
    return key;
  }

  /** Reads a list of items by which others are found, or of these and the others in turn. */
  public Object[] keyList() throws IOException {
    long before = cost;
    Object list = value();
    budget.hashing(cost - before);
    if (list instanceof List<?> keys) {
      return keys.toArray();
    }
    throw new Refusal("a list of keys is missing");
  }

  /** Says that so many values follow, of at least a byte each. */
  public void claimLength(int length) throws Refusal {
    budget.length(length);
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

  /** Lets what is being read be referred to before it is complete. */
  public void known(Object object) {
    numbered.known(current, object);
  }

  /**
   * Fills the collection that is being read with things that have been read: at once, or, if they
   * cannot be hashed yet because a cycle leads through them, as soon as they can be.
   */
  public void fill(Filling filling) throws Refusal {
    numbered.fill(current, filling);
  }

  /** Refuses to go on if something in what is being read has not been filled yet. */
  public void needFilled() throws Refusal {
    if (numbered.waitsWithin(current)) {
      throw new Refusal("a cycle leads through a collection of keys that is needed too early");
    }
  }

  /** Has this run when the whole message has been read. */
  public void whenDone(Runnable validation) {
    validations.add(validation);
  }

  /** The bytes beside the message that it refers to by this index, which it may do once. */
  public ByteBuffer block(int index) throws Refusal {
    if (index < 0 || index >= blocks.size() || usedBlocks.get(index)) {
      throw new Refusal("there is no unused block number " + index);
    }
    usedBlocks.set(index);
    return blocks.get(index).duplicate().order(ByteOrder.LITTLE_ENDIAN);
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

  private int enter(Token expected) throws IOException {
    Token token = peek();
    int tag = read();
    if (token != expected || !untyped(tag)) {
      throw new Refusal(token + " stands where " + expected + " without a type was expected");
    }
    numbered.begin();
    return tag;
  }

  /** Whether the list or map that is being read has come to its end. */
  public boolean atEnd() throws IOException {
    return isEnd();
  }

  /** Reads the end of a list or map. */
  public void end() throws IOException {
    if (read() != BC_END) {
      throw new Refusal("a list or a map goes on where its end was expected");
    }
  }

  /** The value with a token of its own that has this number among its like. */
  Object bareAgain() throws IOException {
    return bare.get(number(bare.size(), "a date or a byte array"));
  }

  private Object plain(Token token) throws IOException {
    return switch (token) {
      case NULL -> {
        readNull();
        yield null;
      }
      case BOOLEAN -> readBoolean();
      case INT -> readInt();
      case LONG -> readLong();
      case DOUBLE -> readDouble();
      case STRING -> readString();
      case BINARY -> bare(bytes());
      case DATE -> bare(new Date(readUTCDate()));
      default -> throw new Refusal("a value begins with a byte that begins none");
    };
  }

  private Object bare(Object value) {
    bare.add(value);
    return value;
  }

  private Object reference() throws IOException {
    int index = number(numbered.count(), "an object");
    add(numbered.cost(index));
    return numbered.get(index);
  }

  private void define() throws IOException {
    read();
    String name = name();
    WireType type =
        name.equals(WireWriter.AGAIN.name()) ? new AgainType() : vocabulary.typeNamed(name);
    int count = intValue();
    claimLength(count);
    List<String> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(name());
    }
    definitions.add(new Definition(type, type.layout(fields)));
  }

  private Object numberedValue(Token token) throws IOException {
    if (++depth > Limits.DEPTH) {
      throw new Refusal("values are nested deeper than " + Limits.DEPTH + " levels");
    }
    int outer = current;
    long outerCost = cost;
    int outerReach = numbered.startReach();
    int number = numbered.begin();
    current = number;
    cost = 1;
    Object object = named(token);
    numbered.end(number, object, cost);
    numbered.resumeReach(outerReach, number);
    current = outer;
    add(outerCost);
    depth--;
    return object;
  }

  private Object named(Token token) throws IOException {
    int tag = read();
    WireType type = null;
    try {
      if (token == Token.OBJECT) {
        Definition definition = definitions.get(definitionNumber(tag));
        type = definition.type();
        return type.readObject(this, definition.layout());
      }
      type = vocabulary.typeNamed(typeName(tag));
      return token == Token.MAP ? type.readMap(this) : type.readList(this, length(tag));
    } catch (RuntimeException unfit) {
      throw new Refusal(
          (type == null ? "a value" : type.name()) + " cannot be read: " + unfit, unfit);
    } finally {
      if (type != null && !type.hashedByContent()) {
        cost = 1;
      }
    }
  }

  private int definitionNumber(int tag) throws IOException {
    if (tag == BC_OBJECT) {
      return number(definitions.size(), "a class definition");
    }
    if (tag - BC_OBJECT_DIRECT >= definitions.size()) {
      throw new Refusal("an object comes before the definition of its class");
    }
    return tag - BC_OBJECT_DIRECT;
  }

  private String typeName(int tag) throws IOException {
    if (tag == BC_MAP_UNTYPED) {
      return PLAIN_MAP;
    }
    return untyped(tag) ? PLAIN_LIST : readType();
  }

  private static boolean untyped(int tag) {
    return tag == BC_MAP_UNTYPED
        || tag == BC_LIST_VARIABLE_UNTYPED
        || tag == BC_LIST_FIXED_UNTYPED
        || tag >= BC_LIST_DIRECT_UNTYPED;
  }

  private int length(int tag) throws IOException {
    if (tag == BC_LIST_VARIABLE || tag == BC_LIST_VARIABLE_UNTYPED) {
      return -1;
    }
    int length =
        tag == BC_LIST_FIXED || tag == BC_LIST_FIXED_UNTYPED ? intValue() : tag & LIST_DIRECT_MAX;
    claimLength(length);
    return length;
  }

  private void add(long more) {
    cost = Math.min(PROHIBITIVE, cost + more);
  }

  private void clear() {
    numbered.clear();
    definitions.clear();
    bare.clear();
    validations.clear();
    usedBlocks.clear();
    _types.clear();
    blocks = List.of();
    current = -1;
    cost = 0;
  }
}
