package org.jworkers.ssh.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What nobody but this user knows of a server: the name of the far folder that it has for itself,
 * and the token that its clients have to know, which is in a file here for as long as there is a
 * server.
 */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String folder = "/tmp/jworkers-ssh-" + random(16);
  private final String token = random(32);
  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  /** New ones. */
  static Secrets make() throws IOException {
    // Only its owner may use a temporary file. It is called as the folders of scopes are, so that
    // the next scope on this machine sweeps up after a JVM that was killed.
    Path file = Files.createTempFile("jworkers-" + ProcessHandle.current().pid() + "-", "");
    file.toFile().deleteOnExit();
    Secrets secrets = new Secrets(file);
    Files.writeString(file, secrets.token + "\n");
    return secrets;
  }

  private static String random(int size) {
    byte[] bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The far folder. */
  String folder() {
    return folder;
  }

  /** The far socket at which the server will listen. */
  String socket() {
    return folder + "/s";
  }

  /** The far file with the token. */
  String farFile() {
    return folder + "/token";
  }

  /** The file with the token here. */
  Path nearFile() {
    return file;
  }

  /** The token. */
  String token() {
    return token;
  }

  /** Deletes the file here; what was in it opens nothing any more. */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException notNow) {
      // The end of this JVM tries once more.
    }
  }
}
