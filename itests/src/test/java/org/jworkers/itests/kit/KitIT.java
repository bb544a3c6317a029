package org.jworkers.itests.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jworkers.itests.providers.LeakyProvider;

/** The kit is put to the test by worker types with known faults. */
class KitIT {

  @Test
  void failsExactlyTheRowOnNamesForWorkersThatShowThem() throws Exception {
    Verdict verdict = Verdict.of(BlabContract.class);

    assertEquals(Set.of(), missing(verdict.rows()), "rows that the kit has no test for");
    assertEquals(Set.of("A6"), verdict.failures().keySet(), verdict.failures()::toString);
    String score = Files.readString(Path.of("target", "tck-broken", "blab.json"));
    assertTrue(score.contains("\"A6\": {\"result\": \"failed\""), score);
    assertTrue(score.contains("\"A5\": {\"result\": \"passed\""), score);
  }

  private static Set<String> missing(Set<String> rows) {
    // Of blocks D and I only what concerns worker types.
    Set<String> missing =
        new TreeSet<>(Set.of("D1", "D2", "D3", "D6", "D9", "D14", "D15", "D16", "I13.1", "I13.2"));
    missing.addAll(Set.of("J7", "J8", "J11", "J12"));
    Map.of("A", 15, "B", 10, "C", 12, "E", 8, "F", 22, "G", 7)
        .forEach(
            (block, last) ->
                IntStream.rangeClosed(1, last).forEach(number -> missing.add(block + number)));
    missing.removeAll(rows);
    return missing;
  }

  @Test
  void failsExactlyTheRowsOnForceForWorkersThatCannotBeKilled() {
    Verdict verdict = Verdict.of(DeafContract.class);

    assertEquals(
        Set.of("C4", "C9", "C12", "F7"), verdict.failures().keySet(), verdict.failures()::toString);
  }

  @Test
  void failsForWorkersThatLeaveThreadsBehind() {
    Verdict verdict = Verdict.of(LeakyContract.class, "B7");
    LeakyProvider.close();

    assertEquals(Set.of("B7"), verdict.failures().keySet());
    assertTrue(
        verdict.failures().get("B7").contains("left something behind: threads [leak]"),
        verdict.failures()::toString);
  }
}
