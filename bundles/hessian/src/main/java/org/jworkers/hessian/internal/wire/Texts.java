package org.jworkers.hessian.internal.wire;

/** Strings. */
final class Texts {
  private final BodySource source;
  private char[] chars = new char[64];

  Texts(BodySource source) {
    this.source = source;
  }

  /** Reads a string, its tag included: some chunks, of which the last is marked as such. */
  String read() throws Refusal {
    int tag = source.take();
    String text = chunk(length(tag));
    if (tag != 'R') {
      return text;
    }
    StringBuilder all = new StringBuilder(text);
    while (tag == 'R') {
      tag = source.take();
      if (Token.of(tag) != Token.STRING) {
        throw new Refusal("a string goes on with " + Token.of(tag));
      }
      all.append(chunk(length(tag)));
    }
    return all.toString();
  }

  private int length(int tag) throws Refusal {
    if (tag < 0x20) {
      return tag;
    }
    return tag < 0x34 ? (tag - 0x30) << 8 | source.take() : source.takeShort();
  }

  private String chunk(int length) throws Refusal {
    String ascii = source.takeAscii(length);
    return ascii != null ? ascii : wide(length);
  }

  /** Each half of a surrogate pair is a character of its own, of three bytes. */
  private String wide(int length) throws Refusal {
    if (chars.length < length) {
      chars = new char[length];
    }
    for (int i = 0; i < length; i++) {
      chars[i] = (char) character(source.take());
    }
    return new String(chars, 0, length);
  }

  private int character(int first) throws Refusal {
    if (first < 0x80) {
      return first;
    }
    if ((first & 0xe0) == 0xc0) {
      return (first & 0x1f) << 6 | continued();
    }
    if ((first & 0xf0) == 0xe0) {
      return (first & 0x0f) << 12 | continued() << 6 | continued();
    }
    throw new Refusal("a string has a byte that begins no character");
  }

  private int continued() throws Refusal {
    int next = source.take();
    if ((next & 0xc0) != 0x80) {
      throw new Refusal("a string has a byte that continues no character");
    }
    return next & 0x3f;
  }
}
