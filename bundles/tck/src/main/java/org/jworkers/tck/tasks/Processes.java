package org.jworkers.tck.tasks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jworkers.api.Task;

/** Tasks that do something to the process that they run in. */
public final class Processes {
  /** The value that {@link #EXIT} exits with. */
  public static final int EXIT_VALUE = 7;

  /** What {@link #EXIT} writes to the standard error. */
  public static final String LAST_WORDS = "these are the last words";

  /** Gives its argument back; at a negative number it says its last words and ends the JVM. */
  public static final Task<Integer, Integer> EXIT = Processes::exit;

  /** Writes bytes to the standard output and error past everything that Java has in between. */
  public static final Task<String, String> WRITE = Processes::write;

  private Processes() {}

  private static int exit(int x) {
    if (x < 0) {
      System.err.println(LAST_WORDS);
      System.exit(EXIT_VALUE);
    }
    return x;
  }

  private static String write(String text) throws IOException {
    raw(FileDescriptor.out, "out: " + text + "\n");
    raw(FileDescriptor.err, "err: " + text + "\n");
    return text;
  }

  @SuppressWarnings("resource") // the descriptor stays open: it is not ours
  private static void raw(FileDescriptor to, String text) throws IOException {
    new FileOutputStream(to).write(text.getBytes(StandardCharsets.UTF_8));
  }
}
