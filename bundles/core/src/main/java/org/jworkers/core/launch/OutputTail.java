package org.jworkers.core.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads what a child process writes to its standard output and error, hands it line by line to the
 * log, tagged with the worker's name, and remembers the end of it.
 */
final class OutputTail {
  private static final System.Logger LOG = System.getLogger("org.jworkers.output");
  private static final int REMEMBERED = 8 << 10;

  private final String name;
  private final Deque<String> lines = new ArrayDeque<>();
  private final List<Thread> readers;
  private int size;

  OutputTail(String name, Process process) {
    this.name = name;
    this.readers =
        List.of(
            reader("output", process.getInputStream()), reader("error", process.getErrorStream()));
    readers.forEach(Thread::start);
  }

  private Thread reader(String stream, InputStream in) {
    Thread thread = new Thread(() -> read(in), name + " " + stream);
    thread.setDaemon(true);
    return thread;
  }

  private void read(InputStream in) {
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        remember(line);
        LOG.log(System.Logger.Level.INFO, "[{0}] {1}", name, line);
      }
    } catch (IOException closed) {
      // The process is gone, and with it the stream.
    }
  }

  private synchronized void remember(String line) {
    lines.addLast(line);
    size += line.length();
    while (size > REMEMBERED && lines.size() > 1) {
      size -= lines.removeFirst().length();
    }
  }

  /** The last lines, oldest first, once the streams have ended or {@code millis} have passed. */
  List<String> last(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    for (Thread reader : readers) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      try {
        reader.join(Math.max(1, left));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    synchronized (this) {
      return List.copyOf(lines);
    }
  }
}
