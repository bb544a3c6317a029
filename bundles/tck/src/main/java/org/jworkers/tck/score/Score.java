package org.jworkers.tck.score;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How one worker type fared, row by row. Safe for use by many threads. */
public final class Score {

  /**
   * How a row fared.
   *
   * @param result in one word
   * @param remarks why, as far as there is something to say: failures, reasons for not applying
   */
  public record Entry(Result result, List<String> remarks) {

    /** Copies the remarks. */
    public Entry {
      remarks = List.copyOf(remarks);
    }

    private Entry and(Entry other) {
      Set<String> all = new LinkedHashSet<>(remarks);
      all.addAll(other.remarks);
      return new Entry(result.and(other.result), List.copyOf(all));
    }
  }

  private final String subject;
  private final SortedMap<Row, Entry> rows = new TreeMap<>();

  /** An empty score of the worker type of that name. */
  public Score(String subject) {
    this.subject = subject;
  }

  /** Adds what one test says of a row. */
  public synchronized void add(Row row, Result result, String remark) {
    Entry entry = new Entry(result, remark.isEmpty() ? List.of() : List.of(remark));
    rows.merge(row, entry, Entry::and);
  }

  /** The name of the worker type. */
  public String subject() {
    return subject;
  }

  /** All rows so far. */
  public synchronized SortedMap<Row, Entry> rows() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /** How many rows of each block had each result. */
  public SortedMap<String, Map<Result, Integer>> blocks() {
    SortedMap<String, Map<Result, Integer>> blocks = new TreeMap<>();
    rows()
        .forEach(
            (row, entry) ->
                blocks
                    .computeIfAbsent(row.block(), block -> new TreeMap<>())
                    .merge(entry.result(), 1, Integer::sum));
    return blocks;
  }
}
