package org.jworkers.tck.tasks;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jworkers.api.ContextTask;
import org.jworkers.api.TaskContext;

/**
 * Tasks that call what does not return. Each says by its progress {@link Loops#IN} that it is about
 * to. What may not end with its worker ends when the file appears that the task is given.
 */
@SuppressWarnings("InfiniteLoopStatement")
public final class EndlessCalls {
  /** Sleeps for a day. */
  public static final ContextTask<String, Object> SLEEP = EndlessCalls::sleep;

  /** Sleeps again when it was interrupted. */
  public static final ContextTask<String, Object> SLEEP_AGAIN = EndlessCalls::sleepAgain;

  /** Parks, and parks again. */
  public static final ContextTask<String, Object> PARK = EndlessCalls::park;

  /** Waits for a notification. */
  public static final ContextTask<String, Object> WAIT = EndlessCalls::await;

  /** Takes from a queue that stays empty. */
  public static final ContextTask<String, Object> TAKE = EndlessCalls::take;

  /** Reads from a socket that says nothing: a native call that no interrupt ends. */
  public static final ContextTask<String, Object> SOCKET = EndlessCalls::socket;

  /** Reads from a channel that says nothing. */
  public static final ContextTask<String, Object> CHANNEL = EndlessCalls::channel;

  /** Matches a pattern that tries all ways there are. */
  public static final ContextTask<String, Object> REGEX = EndlessCalls::regex;

  /** A power with more digits than anybody waits for. */
  public static final ContextTask<String, Object> POWER = EndlessCalls::power;

  /** A loop of the JDK that calls nothing but the JDK. */
  public static final ContextTask<String, Object> JDK_LOOP = EndlessCalls::jdkLoop;

  private static final long DAY = 86_400_000;

  /** The reference back keeps the JDK from remembering what it has tried. */
  private static final String BACKTRACKING = "(x+x+)+y\\1";

  private EndlessCalls() {}

  private static void in(TaskContext context) {
    context.progress(0, -1, Loops.IN);
  }

  private static Object sleep(String ignored, TaskContext context) throws InterruptedException {
    in(context);
    Thread.sleep(DAY);
    return "slept";
  }

  private static Object sleepAgain(String ignored, TaskContext context) {
    in(context);
    while (true) {
      try {
        Thread.sleep(DAY);
      } catch (InterruptedException swallowed) {
        continue;
      }
    }
  }

  private static Object park(String ignored, TaskContext context) {
    in(context);
    while (true) {
      LockSupport.park(EndlessCalls.class);
    }
  }

  private static Object await(String ignored, TaskContext context) throws InterruptedException {
    Object monitor = new Object();
    synchronized (monitor) {
      in(context);
      while (true) {
        monitor.wait();
      }
    }
  }

  private static Object take(String ignored, TaskContext context) throws InterruptedException {
    in(context);
    return new LinkedBlockingQueue<>().take();
  }

  private static Object socket(String release, TaskContext context) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket near = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket far = server.accept()) {
      Release.when(release, () -> closeQuietly(near));
      in(context);
      return near.getInputStream().read();
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException nobodyReads) {
      // Then it is closed as well as it can be.
    }
  }

  private static Object channel(String ignored, TaskContext context) throws IOException {
    Pipe pipe = Pipe.open();
    try (var sink = pipe.sink();
        var source = pipe.source()) {
      in(context);
      return source.read(ByteBuffer.allocate(1));
    }
  }

  /** Matching ends with an exception when the text becomes shorter. */
  private static Object regex(String release, TaskContext context) {
    StringBuilder text = new StringBuilder("x".repeat(60));
    Release.when(release, () -> text.setLength(0));
    boolean warm = Pattern.matches(BACKTRACKING, "xxxxxxxx");
    in(context);
    return Pattern.matches(BACKTRACKING, text) || warm;
  }

  private static Object power(String ignored, TaskContext context) {
    BigInteger warm = BigInteger.valueOf(7).pow(100_000);
    in(context);
    return BigInteger.valueOf(7).pow(100_000_000).equals(warm);
  }

  private static Object jdkLoop(String release, TaskContext context) {
    AtomicBoolean released = new AtomicBoolean();
    Release.when(release, () -> released.set(true));
    in(context);
    return Stream.generate(released::get).anyMatch(Boolean.TRUE::equals);
  }
}
