package org.jworkers.core.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a token is kept: a file that only its owner may read.
 *
 * @param path the file
 */
public record TokenFile(Path path) {
  private static final String WHAT = "token";

  /**
   * The one that servers and clients of this user take if they are told no other: {@code
   * jworkers/token} in the folder for configurations ({@code XDG_CONFIG_HOME}, or {@code .config}
   * in the user's home).
   */
  public static TokenFile usual() {
    String configured = System.getenv("XDG_CONFIG_HOME");
    Path folder =
        configured != null && Path.of(configured).isAbsolute()
            ? Path.of(configured)
            : Path.of(System.getProperty("user.home"), ".config");
    return new TokenFile(folder.resolve("jworkers").resolve("token"));
  }

  /** The token that is there. */
  public Token read() throws IOException {
    String text = PrivateFile.read(path, WHAT);
    try {
      return new Token(text);
    } catch (IllegalArgumentException tooShort) {
      throw new IOException(path + ": " + tooShort.getMessage(), tooShort);
    }
  }

  /** The token that is there, after a new one was made if there was none. */
  public Token readOrMake() throws IOException {
    if (!Files.exists(path)) {
      PrivateFile.make(path, Nonces.next());
    }
    return read();
  }
}
