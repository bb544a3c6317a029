package org.jworkers.tck.tasks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
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

  /** As {@link #WRITE}, but only to the standard output, and then waits to be stopped. */
  public static final Task<String, String> WRITE_AND_STAY = Processes::writeAndStay;

  /** Writes these very bytes to the standard output. */
  public static final Task<byte[], Integer> WRITE_BYTES = Processes::writeBytes;

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

  private static String writeAndStay(String text) throws IOException, InterruptedException {
    raw(FileDescriptor.out, "out: " + text + "\n");
    new CountDownLatch(1).await();
    return text;
  }

  private static int writeBytes(byte[] bytes) throws IOException {
    raw(FileDescriptor.out, bytes);
    return bytes.length;
  }

  private static void raw(FileDescriptor to, String text) throws IOException {
    raw(to, text.getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("resource") // the descriptor stays open: it is not ours
  private static void raw(FileDescriptor to, byte[] bytes) throws IOException {
    new FileOutputStream(to).write(bytes);
  }
}
