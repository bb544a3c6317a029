package org.jworkers.core.launch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 line by line. What is no UTF-8 is replaced; a line that is too long to be held comes
 * in pieces.
 */
final class LineReader implements Closeable {
  /** How many characters are held of a line. */
  static final int LONGEST = 64 << 10;

  private final Reader in;
  private boolean afterReturn;

  LineReader(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line without its end, which may be "\n", "\r", or both; null if there is none. */
  String next() throws IOException {
    int next = in.read();
    if (next == '\n' && afterReturn) {
      next = in.read();
    }
    afterReturn = false;
    if (next < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (next >= 0 && next != '\n' && next != '\r') {
      line.append((char) next);
      if (line.length() >= LONGEST && !Character.isHighSurrogate((char) next)) {
        return line.toString();
      }
      next = in.read();
    }
    afterReturn = next == '\r';
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
