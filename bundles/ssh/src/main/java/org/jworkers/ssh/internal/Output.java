package org.jworkers.ssh.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Reads what a process writes, line by line, and remembers the end of it. */
final class Output {
  private static final System.Logger LOG = System.getLogger("org.jworkers.ssh");
  private static final int REMEMBERED = 8 << 10;

  private final Consumer<String> listener;
  private final Deque<String> lines = new ArrayDeque<>();
  private final List<Thread> readers = new ArrayList<>();
  private int size;

  /**
   * Nothing so far.
   *
   * @param listener hears every line
   */
  Output(Consumer<String> listener) {
    this.listener = listener;
  }

  /** Reads {@code in} to its end, on a thread of this name. */
  void read(InputStream in, String name, Consumer<String> line) {
    Thread reader = new Thread(() -> read(in, line), name);
    reader.setDaemon(true);
    readers.add(reader);
    reader.start();
  }

  private static void read(InputStream in, Consumer<String> line) {
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String next = reader.readLine(); next != null; next = reader.readLine()) {
        line.accept(next);
      }
    } catch (IOException closed) {
      // The process is gone, and with it the stream.
    }
  }

  /** Remembers a line and passes it on. */
  void add(String line) {
    remember(line);
    try {
      listener.accept(line);
    } catch (RuntimeException theirs) {
      LOG.log(System.Logger.Level.WARNING, "A listener to the output of ssh failed", theirs);
    }
  }

  private synchronized void remember(String line) {
    lines.addLast(line);
    size += line.length();
    while (size > REMEMBERED && lines.size() > 1) {
      size -= lines.removeFirst().length();
    }
  }

  /** The last lines, oldest first. */
  synchronized List<String> last() {
    return List.copyOf(lines);
  }

  /** Waits until everything has been read, but no longer than {@code millis} for each stream. */
  void awaitEnd(long millis) {
    try {
      for (Thread reader : readers) {
        reader.join(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
