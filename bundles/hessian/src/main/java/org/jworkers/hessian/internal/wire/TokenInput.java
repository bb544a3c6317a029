package org.jworkers.hessian.internal.wire;

import com.caucho.hessian.io.Hessian2Input;
import java.io.IOException;

/**
 * Hessian's own input without its object layer: reads the tokens of which values are made, and
 * takes a token for nothing but what it is.
 */
class TokenInput extends Hessian2Input {
  private final BodySource source;

  TokenInput(BodySource source) {
    super(source);
    this.source = source;
  }

  /** What comes next, which is not read yet. */
  final Token peek() throws IOException {
    int tag = read();
    unread();
    return Token.of(tag);
  }

  /** Reads an int. */
  public final int intValue() throws IOException {
    need(Token.INT);
    return readInt();
  }

  /** Reads a long, or an int where a writer thought that enough. */
  public final long longValue() throws IOException {
    return peek() == Token.INT ? readInt() : need(Token.LONG).readLong();
  }

  /** Reads a double, or a whole number where a writer thought that enough. */
  public final double doubleValue() throws IOException {
    Token token = peek();
    if (token == Token.INT) {
      return readInt();
    }
    return token == Token.LONG ? readLong() : need(Token.DOUBLE).readDouble();
  }

  /** Reads a boolean. */
  public final boolean booleanValue() throws IOException {
    need(Token.BOOLEAN);
    return readBoolean();
  }

  /** Reads an int that has to lie within these limits. */
  public final int intValue(int lowest, int highest) throws IOException {
    int value = intValue();
    if (value < lowest || value > highest) {
      throw new Refusal(value + " lies outside " + lowest + " to " + highest);
    }
    return value;
  }

  /** Reads a string that is not null. */
  public final String text() throws IOException {
    need(Token.STRING);
    return readString();
  }

  /** Reads a string, or null. */
  public final String textOrNull() throws IOException {
    return peek() == Token.NULL ? readString() : text();
  }

  /** Reads binary data in one go, where Hessian would go byte by byte. */
  public final byte[] bytes() throws IOException {
    need(Token.BINARY);
    return readInputStream().readAllBytes();
  }

  /** Reads a name that a message gives to a type or a field. */
  final String name() throws IOException {
    return checked(text());
  }

  /** Reads the name of a type, or the number of an earlier name. */
  @Override
  public final String readType() throws IOException {
    Token token = peek();
    if (token == Token.STRING) {
      String name = name();
      _types.add(name);
      return name;
    }
    return _types.get(number(_types.size(), "a type"));
  }

  /** Reads a number that counts what came before. */
  final int number(int end, String what) throws IOException {
    int number = intValue();
    if (number < 0 || number >= end) {
      throw new Refusal("names number " + number + " of what is " + what + ", of " + end);
    }
    return number;
  }

  /** Sees to it that the message ends here. */
  final void endOfMessage() throws IOException {
    source.expectEnd();
    if (read() >= 0) {
      throw new Refusal("there are trailing bytes after the value");
    }
  }

  /** Hessian would read one more value and print it, whatever its class. */
  @Override
  protected final IOException expect(String expected, int tag) {
    return new Refusal("a " + expected + " goes on with " + Token.of(tag));
  }

  @Override
  protected final IOException error(String message) {
    return new Refusal(Limits.printable(message));
  }

  private TokenInput need(Token expected) throws IOException {
    Token token = peek();
    if (token != expected) {
      throw new Refusal(token + " stands where " + expected + " was expected");
    }
    return this;
  }

  private static String checked(String name) throws Refusal {
    if (name.isEmpty() || name.length() > Limits.NAME) {
      throw new Refusal("a name of " + name.length() + " characters");
    }
    return name;
  }
}
