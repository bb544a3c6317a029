package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.jworkers.api.PayloadException;
import org.jworkers.spi.Payload;

/** Graphs made by chance arrive as they were, or are refused while they are written. */
class GraphsTest {
  private static final int SEEDS = Integer.getInteger("org.jworkers.hessian.seeds", 3000);

  @Test
  void arriveEqualOrAreRefusedOnTheWay() {
    RoundTrip trip = RoundTrip.ofTests();
    int arrived = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Object graph = new Graphs(seed).value();
      Payload payload = encoded(trip, graph, seed);
      if (payload != null) {
        check(trip, graph, payload, seed);
        arrived++;
      }
    }
    assertTrue(arrived > SEEDS * 9 / 10, arrived + " of " + SEEDS);
  }

  /**
   * Null if a cycle leads through what cannot be in one: that is said, and is all there is to it.
   */
  private static Payload encoded(RoundTrip trip, Object graph, long seed) {
    try {
      return trip.encode(graph);
    } catch (PayloadException refused) {
      assertTrue(
          refused.getMessage().contains(": a cycle leads back to a "), seed + ": " + refused);
      return null;
    }
  }

  private static void check(RoundTrip trip, Object graph, Payload payload, long seed) {
    try {
      Same.check(graph, trip.decode(payload));
    } catch (PayloadException refused) {
      // A set in a record, whose items lead back to what holds the record, cannot be made in time.
      assertTrue(refused.getMessage().endsWith("needed too early"), seed + ": " + refused);
    } catch (AssertionError | RuntimeException different) {
      throw new AssertionError("seed " + seed, different);
    }
  }
}
