package org.jworkers.osgi.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  @Test
  void giveTheMessagesOfAllCausesWithoutTheStacks() {
    Exception broken =
        new IOException("no child", new IllegalStateException("missing a.b", new Error()));

    assertEquals(
        List.of(
            "The child framework failed: IOException: no child",
            "because: IllegalStateException: missing a.b",
            "because: java.lang.Error"),
        Reasons.of(broken).lines().toList());
  }
}
