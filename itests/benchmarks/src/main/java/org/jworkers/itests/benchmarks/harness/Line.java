package org.jworkers.itests.benchmarks.harness;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of the table: ours beside its floor and its peers.
 *
 * @param id a short name, to choose it by
 * @param title what is measured
 * @param unit the unit of the figures
 * @param oneCore whether all threads of a contestant share one core
 * @param rounds of warm-up
 * @param goal of the first entrant that is no floor
 * @param floors added up, they are what ratios refer to
 * @param entrants ours first
 */
public record Line(
    String id,
    String title,
    String unit,
    boolean oneCore,
    int rounds,
    Goal goal,
    List<Entrant> floors,
    List<Entrant> entrants) {

  /** The same line with those of its entrants whose title matches, beside the floors. */
  Line of(Pattern wanted) {
    List<Entrant> some =
        entrants.stream().filter(entrant -> wanted.matcher(entrant.title()).matches()).toList();
    return new Line(id, title, unit, oneCore, rounds, goal, floors, some);
  }
}
