package org.jworkers.itests.faults;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** All that there is of something that this process needs, but for some. */
final class Hoard implements AutoCloseable {
  private static final int PAGE = 4096;

  /** What can be hoarded. */
  enum Of {
    /** The file descriptors that this process may have. */
    DESCRIPTORS {
      @Override
      Closeable one() throws IOException {
        return new FileInputStream("/dev/null");
      }
    },
    /** The space of the temporary folder. */
    SPACE {
      @Override
      Closeable one() throws IOException {
        Path file = Files.createTempFile("hoard", "");
        try {
          Files.write(file, new byte[PAGE]);
        } catch (IOException full) {
          Files.delete(file);
          throw full;
        }
        return () -> Files.delete(file);
      }
    };

    /** Takes one more. */
    abstract Closeable one() throws IOException;
  }

  private final Deque<Closeable> all = new ArrayDeque<>();

  /** Leaves so many. */
  Hoard(Of what, int free) throws IOException {
    try {
      while (true) {
        all.push(what.one());
      }
    } catch (IOException noMore) {
      for (int i = 0; i < free && !all.isEmpty(); i++) {
        all.pop().close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    while (!all.isEmpty()) {
      all.pop().close();
    }
  }
}
