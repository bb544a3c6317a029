package org.jworkers.hessian.internal.wire;

import com.caucho.hessian.io.Hessian2Constants;
import java.util.Arrays;

/** What the first byte of a value says that it is. */
enum Token implements Hessian2Constants {
  NULL("a null"),
  BOOLEAN("a boolean"),
  INT("an int"),
  LONG("a long"),
  DOUBLE("a double"),
  STRING("a string"),
  BINARY("binary data"),
  DATE("a date"),
  LIST("a list"),
  MAP("a map"),
  DEFINITION("a class definition"),
  OBJECT("an object"),
  REFERENCE("a reference"),
  NONE("no value");

  private static final Token[] BY_TAG = new Token[256];

  private final String words;

  Token(String words) {
    this.words = words;
  }

  static {
    Arrays.fill(BY_TAG, NONE);
    is(NULL, 'N');
    is(BOOLEAN, BC_TRUE, BC_FALSE);
    are(INT, 0x80, 0xd7);
    is(INT, BC_INT);
    are(LONG, 0xd8, 0xff);
    are(LONG, 0x38, 0x3f);
    is(LONG, BC_LONG, BC_LONG_INT);
    are(DOUBLE, BC_DOUBLE_ZERO, BC_DOUBLE_MILL);
    is(DOUBLE, BC_DOUBLE);
    are(STRING, 0x00, 0x1f);
    are(STRING, 0x30, 0x33);
    is(STRING, BC_STRING, BC_STRING_CHUNK);
    are(BINARY, 0x20, 0x2f);
    are(BINARY, 0x34, 0x37);
    is(BINARY, BC_BINARY, BC_BINARY_CHUNK);
    is(DATE, BC_DATE, BC_DATE_MINUTE);
    are(LIST, 0x70, 0x7f);
    is(LIST, BC_LIST_VARIABLE, BC_LIST_FIXED);
    is(LIST, BC_LIST_VARIABLE_UNTYPED, BC_LIST_FIXED_UNTYPED);
    is(MAP, BC_MAP, BC_MAP_UNTYPED);
    is(DEFINITION, BC_CLASS_DEF);
    are(OBJECT, 0x60, 0x6f);
    is(OBJECT, BC_OBJECT);
    is(REFERENCE, BC_REF);
  }

  /** What a tag begins. */
  static Token of(int tag) {
    return BY_TAG[tag & 0xff];
  }

  /** With its article, for a sentence. */
  @Override
  public String toString() {
    return words;
  }

  private static void is(Token token, int... tags) {
    for (int tag : tags) {
      BY_TAG[tag] = token;
    }
  }

  private static void are(Token token, int first, int last) {
    for (int tag = first; tag <= last; tag++) {
      BY_TAG[tag] = token;
    }
  }
}
