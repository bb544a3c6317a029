package org.jworkers.tck.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final Row C4 = Row.of("C4").orElseThrow();
  private static final Row C10 = Row.of("C10").orElseThrow();
  private static final Row I13_2 = Row.of("I13.2").orElseThrow();

  private final Score score = new Score("nice");

  @Test
  void readsRowsFromTags() {
    assertEquals(new Row("C", 4, 0), C4);
    assertEquals(new Row("I", 13, 2), I13_2);
    assertEquals("I13.2", I13_2.toString());
    assertEquals(Optional.empty(), Row.of("slow"));
    assertEquals(Optional.empty(), Row.of("C0"));
  }

  @Test
  void countsARowOnceWithTheWorstOfItsTests() {
    score.add(C4, Result.PASSED, "");
    score.add(C4, Result.FAILED, "one");
    score.add(C4, Result.NOT_APPLICABLE, "two");
    score.add(C4, Result.NOT_APPLICABLE, "two");

    assertEquals(Map.of("C", Map.of(Result.FAILED, 1)), score.blocks());
    assertEquals(new Score.Entry(Result.FAILED, List.of("one", "two")), score.rows().get(C4));
  }

  @Test
  void countsARowAsPassedIfOneOfItsTestsDoesNotApply() {
    score.add(C4, Result.NOT_APPLICABLE, "why");
    score.add(C4, Result.PASSED, "");

    assertEquals(Result.PASSED, score.rows().get(C4).result());
  }

  @Test
  void listsRowsInTheOrderOfTheirNumbers() {
    score.add(I13_2, Result.PASSED, "");
    score.add(C10, Result.PASSED, "");
    score.add(C4, Result.PASSED, "");

    assertEquals(List.of(C4, C10, I13_2), List.copyOf(score.rows().keySet()));
  }

  @Test
  void printsBlocksAndWhatDidNotPass() {
    score.add(C4, Result.PASSED, "");
    score.add(C10, Result.NOT_APPLICABLE, "it can be killed");
    score.add(I13_2, Result.FAILED, "boom");

    List<String> lines = ScoreTable.of(score).lines().toList();

    assertEquals("Contract of workers, type 'nice'", lines.get(0));
    assertTrue(lines.get(2).matches("C +1 +0 +1"), lines.get(2));
    assertTrue(lines.get(4).matches("all +1 +1 +1"), lines.get(4));
    assertEquals("C10   not applicable: it can be killed", lines.get(5));
    assertEquals("I13.2 failed: boom", lines.get(6));
  }

  @Test
  void printsRowsWithTheSameReasonTogether() {
    score.add(C4, Result.NOT_APPLICABLE, "it can be killed");
    score.add(C10, Result.FAILED, "boom");
    score.add(I13_2, Result.NOT_APPLICABLE, "it can be killed");

    List<String> lines = ScoreTable.of(score).lines().toList();

    assertEquals("C4 I13.2 not applicable: it can be killed", lines.get(5));
    assertEquals("C10   failed: boom", lines.get(6));
  }

  @Test
  void writesJsonWhateverIsInTheRemarks() {
    score.add(C4, Result.FAILED, "a \"quoted\" line\nand a \\");

    String json = ScoreJson.of(score);

    assertTrue(
        json.contains(
            "\"C4\": {\"result\": \"failed\","
                + " \"remarks\": [\"a \\\"quoted\\\" line\\u000aand a \\\\\"]}"),
        json);
    assertTrue(json.contains("\"C\": {\"passed\": 0, \"failed\": 1, \"notApplicable\": 0}"), json);
  }
}
