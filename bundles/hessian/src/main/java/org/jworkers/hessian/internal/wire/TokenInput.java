package org.jworkers.hessian.internal.wire;

import com.caucho.hessian.io.Hessian2Constants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tokens of which values are made (Hessian 2.0 Serialization Protocol, 4), and takes a
 * token for nothing but what it is.
 */
class TokenInput implements Hessian2Constants {
  private static final double MILL = 0.001;
  private static final long MINUTE_MILLIS = 60_000;

  private final BodySource source;
  private final Texts texts;
  private final Wholes wholes;
  private final List<String> types = new ArrayList<>();

  TokenInput(BodySource source) {
    this.source = source;
    this.texts = new Texts(source);
    this.wholes = new Wholes(source);
  }

  /** What comes next, which is not read yet. */
  final Token peek() throws Refusal {
    return Token.of(source.peek());
  }

  /** Reads the tag of what is not a plain token. */
  final int tag() throws Refusal {
    return source.take();
  }

  /** Reads an int. */
  public final int intValue() throws IOException {
    expect(Token.INT);
    return wholes.readInt();
  }

  /** Reads a long, or an int where a writer thought that enough. */
  public final long longValue() throws IOException {
    if (peek() == Token.INT) {
      return wholes.readInt();
    }
    expect(Token.LONG);
    return wholes.readLong();
  }

  /** Reads a double, or a whole number where a writer thought that enough. */
  public final double doubleValue() throws IOException {
    if (peek() != Token.DOUBLE) {
      return longValue();
    }
    int tag = source.take();
    return switch (tag) {
      case BC_DOUBLE -> Double.longBitsToDouble(source.takeLong());
      case BC_DOUBLE_BYTE -> (byte) source.take();
      case BC_DOUBLE_SHORT -> (short) source.takeShort();
      case BC_DOUBLE_MILL -> MILL * source.takeInt();
      default -> tag - BC_DOUBLE_ZERO; // zero or one
    };
  }

  /** Reads a boolean. */
  public final boolean booleanValue() throws IOException {
    expect(Token.BOOLEAN);
    return source.take() == BC_TRUE;
  }

  /** Reads an int that has to lie within these limits. */
  public final int intValue(int lowest, int highest) throws IOException {
    int value = intValue();
    if (value < lowest || value > highest) {
      throw new Refusal(value + " lies outside " + lowest + " to " + highest);
    }
    return value;
  }

  /** Reads the milliseconds of a date. */
  final long dateValue() throws IOException {
    expect(Token.DATE);
    return source.take() == BC_DATE ? source.takeLong() : source.takeInt() * MINUTE_MILLIS;
  }

  /** Reads a string that is not null. */
  public final String text() throws IOException {
    expect(Token.STRING);
    return texts.read();
  }

  /** Reads a string, or null. */
  public final String textOrNull() throws IOException {
    if (peek() != Token.NULL) {
      return text();
    }
    source.take();
    return null;
  }

  /** Reads binary data: some chunks, of which the last is marked as such. */
  public final byte[] bytes() throws IOException {
    expect(Token.BINARY);
    int tag = source.take();
    byte[] bytes = chunk(tag);
    if (tag != BC_BINARY_CHUNK) {
      return bytes;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes);
    while (tag == BC_BINARY_CHUNK) {
      expect(Token.BINARY);
      tag = source.take();
      all.write(chunk(tag));
    }
    return all.toByteArray();
  }

  private byte[] chunk(int tag) throws Refusal {
    int length;
    if (tag < BC_BINARY_SHORT) {
      length = tag - BC_BINARY_DIRECT;
    } else {
      length = tag > 0x37 ? source.takeShort() : (tag - BC_BINARY_SHORT) << 8 | source.take();
    }
    return source.take(length);
  }

  /** Reads a name that a message gives to a type or a field. */
  final String name() throws IOException {
    String name = text();
    if (name.isEmpty() || name.length() > Limits.NAME) {
      throw new Refusal("a name of " + name.length() + " characters");
    }
    return name;
  }

  /** Reads the name of a type, or the number of an earlier name. */
  final String type() throws IOException {
    if (peek() == Token.STRING) {
      String name = name();
      types.add(name);
      return name;
    }
    return types.get(number(types.size(), "a type"));
  }

  /** Reads a number that counts what came before. */
  final int number(int end, String what) throws IOException {
    int number = intValue();
    if (number < 0 || number >= end) {
      throw new Refusal("names number " + number + " of what is " + what + ", of " + end);
    }
    return number;
  }

  /** Whether the list or map that is being read has come to its end. */
  public final boolean atEnd() throws IOException {
    return source.peek() == BC_END;
  }

  /** Reads the end of a list or map. */
  public final void end() throws IOException {
    if (source.take() != BC_END) {
      throw new Refusal("a list or a map goes on where its end was expected");
    }
  }

  /** Forgets what the message said that has been read. */
  void forget() {
    types.clear();
  }

  private void expect(Token expected) throws Refusal {
    Token token = peek();
    if (token != expected) {
      throw new Refusal(token + " stands where " + expected + " was expected");
    }
  }
}
