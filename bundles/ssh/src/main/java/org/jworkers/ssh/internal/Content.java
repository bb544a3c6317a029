package org.jworkers.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file that may be sent. */
interface Content {

  /** How many there are. */
  long size() throws IOException;

  /** Writes all of them. */
  void writeTo(OutputStream out) throws IOException;

  /** Those of a file that lies here. */
  record OfFile(Path file) implements Content {

    @Override
    public long size() throws IOException {
      return Files.size(file);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      Files.copy(file, out);
    }
  }
}
