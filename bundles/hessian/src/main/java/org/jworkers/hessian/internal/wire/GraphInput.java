package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Reads objects that refer to each other, and counts what they cost. */
abstract class GraphInput extends TokenInput {
  private static final String PLAIN_LIST = "java.util.ArrayList";
  private static final String PLAIN_MAP = "java.util.HashMap";

  final Numbered numbered = new Numbered();
  final Budget budget = new Budget();
  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final List<Object> bare = new ArrayList<>();
  private int current = -1;
  private int depth;
  private long cost;

  GraphInput(Vocabulary vocabulary, BodySource source) {
    super(source);
    this.vocabulary = vocabulary;
    this.definitions = new Definitions(this, source, budget);
  }

  /** What the names in a message are judged by. */
  public final Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Reads any value. */
  public final Object value() throws IOException {
    Token token = afterDefinitions();
    return switch (token) {
      case REFERENCE -> reference();
      case OBJECT, LIST, MAP -> numberedValue(token);
      default -> {
        add(1);
        yield plain(token);
      }
    };
  }

  /** Reads over any value: nothing is made of it, and none of its names looked up. */
  public final void skip() throws IOException {
    Token token = afterDefinitions();
    switch (token) {
      case REFERENCE -> {
        tag();
        number(numbered.count(), "an object");
      }
      case OBJECT, LIST, MAP -> {
        deeper();
        skipParts(token);
        depth--;
      }
      default -> plain(token);
    }
  }

  private void skipParts(Token token) throws IOException {
    int tag = tag();
    numbered.begin();
    int length = -1;
    if (token == Token.OBJECT) {
      length = definitions.of(tag).size();
    } else {
      typeName(tag);
      length = token == Token.LIST ? length(tag) : -1;
    }
    for (int i = 0; length < 0 ? !atEnd() : i < length; i++) {
      skip();
    }
    if (length < 0) {
      end();
    }
  }

  /** The number of what is being read. */
  final int current() {
    return current;
  }

  /** What it would cost to hash all that has been read of what is being read. */
  final long cost() {
    return cost;
  }

  final void add(long more) {
    cost = Math.min(Budget.FORBIDDEN, cost + more);
  }

  /** The value with a token of its own that has this number among its like. */
  final Object bareAgain() throws IOException {
    return bare.get(number(bare.size(), "a date or a byte array"));
  }

  /** Begins to read what is only a part of what is being read, and gives its tag. */
  final int enter(Token expected) throws IOException {
    Token token = peek();
    int tag = tag();
    if (token != expected || !untyped(tag)) {
      throw new Refusal(token + " stands where " + expected + " without a type was expected");
    }
    numbered.begin();
    return tag;
  }

  /** How many items the list has that begins with this tag; negative if they end with a mark. */
  final int length(int tag) throws IOException {
    if (tag == BC_LIST_VARIABLE || tag == BC_LIST_VARIABLE_UNTYPED) {
      return -1;
    }
    int length =
        tag == BC_LIST_FIXED || tag == BC_LIST_FIXED_UNTYPED ? intValue() : tag & LIST_DIRECT_MAX;
    budget.length(length);
    return length;
  }

  @Override
  void forget() {
    numbered.clear();
    definitions.forget();
    bare.clear();
    super.forget();
    current = -1;
    cost = 0;
  }

  private Token afterDefinitions() throws IOException {
    Token token = peek();
    while (token == Token.DEFINITION) {
      definitions.read();
      token = peek();
    }
    return token;
  }

  private Object plain(Token token) throws IOException {
    return switch (token) {
      case NULL -> textOrNull();
      case BOOLEAN -> booleanValue();
      case INT -> intValue();
      case LONG -> longValue();
      case DOUBLE -> doubleValue();
      case STRING -> text();
      case BINARY -> bare(bytes());
      case DATE -> bare(new Date(dateValue()));
      default -> throw new Refusal("a value begins with a byte that begins none");
    };
  }

  private Object bare(Object value) {
    bare.add(value);
    return value;
  }

  private Object reference() throws IOException {
    tag();
    int index = number(numbered.count(), "an object");
    add(numbered.cost(index));
    return numbered.get(index);
  }

  private Object numberedValue(Token token) throws IOException {
    deeper();
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

  private void deeper() throws Refusal {
    if (++depth > Limits.DEPTH) {
      throw new Refusal("values are nested deeper than " + Limits.DEPTH + " levels");
    }
  }

  private Object named(Token token) throws IOException {
    WireReader in = (WireReader) this;
    int tag = tag();
    WireType type = null;
    try {
      if (token == Token.OBJECT) {
        Definition definition = definitions.of(tag);
        type = definition.type(vocabulary);
        return type.readObject(in, definition.layout());
      }
      type = vocabulary.typeNamed(typeName(tag));
      return token == Token.MAP ? type.readMap(in) : type.readList(in, length(tag));
    } catch (RuntimeException unfit) {
      String name = type == null ? "a value" : type.name();
      throw new Refusal(name + " cannot be read: " + unfit, unfit);
    } finally {
      if (type != null && !type.hashedByContent()) {
        cost = 1;
      }
    }
  }

  private String typeName(int tag) throws IOException {
    if (tag == BC_MAP_UNTYPED) {
      return PLAIN_MAP;
    }
    return untyped(tag) ? PLAIN_LIST : type();
  }

  private static boolean untyped(int tag) {
    return tag == BC_MAP_UNTYPED
        || tag == BC_LIST_VARIABLE_UNTYPED
        || tag == BC_LIST_FIXED_UNTYPED
        || tag >= BC_LIST_DIRECT_UNTYPED;
  }
}
