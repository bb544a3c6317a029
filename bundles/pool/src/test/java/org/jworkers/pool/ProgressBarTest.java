package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBarTest extends FakePool {
  private final List<String> lines = new ArrayList<>();

  private String last() {
    return lines.get(lines.size() - 1);
  }

  @Test
  void showsAllAtTheEnd() throws Exception {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square).listener(new ProgressBar<>("squares", 1000, lines::add)).open()) {
      pool.add(FAKE, 2);

      pool.run(range(0, 1000));
    }
    assertTrue(last().startsWith("squares 100% [####################] 1000/1000, "), last());
    assertTrue(lines.size() < 1000, lines.size() + " lines");
  }

  @Test
  void countsFailuresAndKnowsNoTotalIfThereIsNone() {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::reciprocal)
            .listener(new ProgressBar<>("a", 3, lines::add))
            .listener(new ProgressBar<>("b", -1, lines::add))
            .open()) {
      pool.add(FAKE);

      assertThrows(PoolException.class, () -> pool.run(List.of(1, 0, 2)));
    }
    String bar = lines.stream().filter(line -> line.startsWith("a 100%")).findFirst().orElseThrow();
    assertTrue(bar.contains("3/3, 1 failed, "), bar);
    assertEquals(
        "b 1 done",
        lines.stream()
            .filter(line -> line.startsWith("b"))
            .findFirst()
            .orElseThrow()
            .split(",")[0]);
  }
}
