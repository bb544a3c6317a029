package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.thread.Threads.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.Workers;

/** The examples of docs/guide.md: each of its Java blocks stands here, but for the indentation. */
@Timeout(60)
class GuideTest {
  private final List<String> shown = new ArrayList<>();

  private static int square(int x) {
    return x * x;
  }

  private static int parse(String text) {
    return Integer.parseInt(text);
  }

  @Test
  void allInputs() throws Exception {
    try (Workers workers = Workers.open();
        Pool<Integer, Integer> pool = Pool.of(workers, GuideTest::square)) {
      pool.add(thread(), 2);
      List<Integer> squares = pool.run(range(0, 10));
      assertEquals(List.of(0, 1, 4, 9, 16, 25, 36, 49, 64, 81), squares);
    }
  }

  @Test
  void failures() throws Exception {
    try (Workers workers = Workers.open();
        Pool<String, Integer> pool = Pool.of(workers, GuideTest::parse)) {
      pool.add(thread(), 2);
      try {
        pool.run(List.of("1", "two", "3"));
      } catch (PoolException incomplete) {
        List<Integer> numbers = incomplete.partialResults();
        for (ItemFailure failure : incomplete.failures()) {
          shown.add(failure.input() + ": " + failure.error().getMessage());
        }
        assertEquals(List.of(1, 3), numbers);
      }
    }
    assertEquals(List.of("two: For input string: \"two\""), shown);
  }

  @Test
  void streams() {
    try (Workers workers = Workers.open();
        Pool<Integer, Integer> pool = Pool.of(workers, GuideTest::square)) {
      pool.add(thread(), 2);
      int first;
      try (Stream<Integer> squares = pool.stream(Stream.iterate(1, x -> x + 1))) {
        first = squares.filter(x -> x > 1000).findFirst().orElseThrow();
      }
      assertEquals(1024, first);
    }
  }

  @Test
  void executors() throws Exception {
    try (Workers workers = Workers.open();
        Pool<Integer, Integer> pool = Pool.of(workers, GuideTest::square)) {
      pool.add(thread(), 2);
      CompletableFuture<Integer> one = pool.submit(7);
      ExecutorService executor = pool.asExecutorService();
      String other = executor.submit(() -> "anything").get();
      assertEquals("49 anything", one.get() + " " + other);
    }
  }

  @Test
  void care() throws Exception {
    try (Workers workers = Workers.open();
        Pool<String, Integer> pool =
            Pool.<String, Integer>builder(workers, GuideTest::parse)
                .name("numbers")
                .itemTimeout(Duration.ofMinutes(5))
                .retry(
                    RetryPolicy.attempts(3)
                        .pausing(Duration.ofMillis(100), Duration.ofSeconds(10))
                        .onlyAfter(error -> !(error instanceof NumberFormatException))
                        .omitting())
                .restarts(RestartBudget.of(20, Duration.ofMinutes(1)))
                .recycle(RecyclePolicy.afterItems(500).orMemory(2L << 30))
                .listener(new ProgressBar<>("numbers", 3, shown::add))
                .open()) {
      pool.add(thread(), 2);
      assertEquals(List.of(1, 3), pool.run(List.of("1", "two", "3")));
    }
    assertTrue(shown.get(shown.size() - 1).startsWith("numbers 100%"));
  }

  @Test
  void everyBlockOfTheGuideStandsHere() throws IOException {
    Path top = Path.of("").toAbsolutePath().getParent().getParent();
    String here = flat(Files.readString(Path.of("src/test/java/org/jworkers/pool/GuideTest.java")));
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(top.resolve("docs/guide.md")))
            .results()
            .map((MatchResult block) -> flat(block.group(1)))
            .toList();

    assertEquals(5, blocks.size());
    blocks.forEach(block -> assertTrue(here.contains(block), block));
  }

  private static String flat(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
