package org.jworkers.core.launch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jworkers.core.line.Once;

/**
 * Reads what a child process writes to its standard output and error, passes it on line by line,
 * and remembers the end of it.
 */
final class OutputTail {
  private static final System.Logger LOG = System.getLogger("org.jworkers.core");
  private static final int REMEMBERED = 8 << 10;

  private record Written(boolean error, String text) {}

  private final String name;
  private final Deque<Written> lines = new ArrayDeque<>();
  private final List<Thread> readers;
  private LaunchedChild.Written to;
  private int size;

  OutputTail(String name, Process process) {
    this.name = name;
    this.readers =
        List.of(
            reader("output", process.getInputStream(), false),
            reader("error", process.getErrorStream(), true));
    readers.forEach(Thread::start);
  }

  private Thread reader(String role, InputStream stream, boolean error) {
    Thread thread = new Thread(new Once(() -> read(stream, error)), name + " " + role);
    thread.setDaemon(true);
    return thread;
  }

  private void read(InputStream stream, boolean error) {
    try (LineReader in = new LineReader(stream)) {
      for (String line = in.next(); line != null; line = in.next()) {
        LaunchedChild.Written listener = remember(new Written(error, line));
        if (listener != null) {
          pass(listener, error, line);
        }
      }
    } catch (IOException closed) {
      // The process is gone, and with it the stream.
    }
  }

  /** Keeps the line; gives whom to tell, if that is known. */
  private synchronized LaunchedChild.Written remember(Written line) {
    lines.addLast(line);
    size += line.text().length();
    while (size > REMEMBERED && lines.size() > 1) {
      size -= lines.removeFirst().text().length();
    }
    return to;
  }

  /** From now on passes every line to {@code listener}, beginning with those it remembers. */
  void passTo(LaunchedChild.Written listener) {
    List<Written> before;
    synchronized (this) {
      before = List.copyOf(lines);
      to = listener;
    }
    before.forEach(line -> pass(listener, line.error(), line.text()));
  }

  private void pass(LaunchedChild.Written listener, boolean error, String text) {
    try {
      listener.line(error, text);
    } catch (RuntimeException bad) {
      LOG.log(System.Logger.Level.WARNING, "A listener to the output of " + name + " threw", bad);
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
      return lines.stream().map(Written::text).toList();
    }
  }
}
