package org.jworkers.weaver.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Stops what nothing is woven into. */
class AsynchronousStopTest {
  private static final int JAVA = Runtime.version().feature();
  private static final long LIMIT_MILLIS = 60_000;

  /** The reference back keeps the JDK from remembering what it has tried. */
  private static final String BACKTRACKING = "(x+x+)+y\\1";

  private final AsynchronousStop stop = new AsynchronousStop();

  @Test
  void saysWhyThereIsNoWay() {
    boolean none = JAVA == 20 || JAVA == 21;

    assertEquals(none, stop.obstacle().isPresent());
  }

  @TestFactory
  Stream<DynamicTest> stopsWhatTheJdkDoes() {
    Map<String, Runnable> tasks =
        Map.of(
            "sort", () -> sort(1 << 22, Integer.MAX_VALUE),
            "power", () -> power(100_000_000),
            "stream", () -> stream(Long.MAX_VALUE),
            "lock", () -> lockOfAnotherThread().lock(),
            "future", () -> new CompletableFuture<String>().join());
    return tasks.entrySet().stream()
        .map(task -> DynamicTest.dynamicTest(task.getKey(), () -> assertStops(task.getValue())));
  }

  @Test
  void stopsRegexBacktracking() throws Exception {
    assumeTrue(JAVA >= 22, "Java up to 19 does not end this in time");

    assertStops(() -> Pattern.matches(BACKTRACKING, "x".repeat(60)));
  }

  /**
   * Whatever the tasks use is initialised and linked before anything is stopped: a stop that
   * strikes meanwhile would come out as another error, or make a class unusable for good.
   */
  @BeforeAll
  static void warmUp() {
    stream(100);
    sort(4, 1);
    power(100_000);
    lockOfAnotherThread();
    Pattern.matches(BACKTRACKING, "xxxx");
    new CompletableFuture<String>().completeOnTimeout("", 1, TimeUnit.MILLISECONDS).join();
  }

  private static void stream(long length) {
    LongStream.iterate(1, x -> x + 1).map(x -> x * x).limit(length).sum();
  }

  private static void sort(int length, int turns) {
    Integer[] numbers = new Integer[length];
    Arrays.setAll(numbers, i -> i * 0x9E3779B9);
    for (int i = 0; i < turns; i++) {
      Arrays.sort(numbers.clone());
    }
  }

  private static void power(int exponent) {
    BigInteger.valueOf(7).pow(exponent);
  }

  private static ReentrantLock lockOfAnotherThread() {
    ReentrantLock lock = new ReentrantLock();
    Thread owner = new Thread(lock::lock);
    owner.start();
    try {
      owner.join();
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
    return lock;
  }

  @BeforeEach
  void thereIsAWay() {
    assumeTrue(JAVA < 20 || JAVA > 21);
    assertEquals(Optional.empty(), stop.obstacle());
  }

  private void assertStops(Runnable task) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(task, begun, end));
    thread.setDaemon(true);
    thread.start();
    begun.await();
    awaitDepth(thread);
    Error error = new Error("stopped");

    assertTrue(stop.stop(thread, error));

    thread.join(LIMIT_MILLIS);
    assertFalse(thread.isAlive(), () -> "Still at " + Arrays.toString(thread.getStackTrace()));
    if (JAVA < 20) {
      assertSame(ThreadDeath.class, end.join().getClass());
    } else {
      assertSame(error, end.join());
    }
  }

  /**
   * Waits until the thread is well inside the JDK: a stop that strikes while a class of the JDK is
   * initialised makes the class unusable for good, and the tests after it fail.
   */
  private static void awaitDepth(Thread thread) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!isDeep(thread) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  private static boolean isDeep(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return thread.getState() == Thread.State.WAITING
        || stack.length > 6
            && Arrays.stream(stack).noneMatch(frame -> frame.getMethodName().equals("<clinit>"));
  }

  private static void run(Runnable task, CountDownLatch begun, CompletableFuture<Throwable> end) {
    try {
      begun.countDown();
      task.run();
    } catch (Throwable thrown) {
      end.complete(thrown);
    }
  }

  @Test
  void stopsOneThreadAfterTheOther() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      assertStops(() -> new CompletableFuture<String>().join());
    }
  }

  @Test
  void stopsOnlyTheThreadThatItIsTold() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread other = new Thread(() -> run(() -> await(goOn), begun, end));
    other.start();
    begun.await();

    assertStops(() -> new CompletableFuture<String>().join());

    goOn.countDown();
    other.join(LIMIT_MILLIS);
    assertFalse(end.isDone(), () -> "The other thread ended by " + end.join());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  @Test
  void saysWhetherTheThreadHasEnded() throws InterruptedException {
    Thread ended = new Thread(() -> {});
    ended.start();
    ended.join();

    assertFalse(stop.stop(ended, new Error("too late")));
  }
}
