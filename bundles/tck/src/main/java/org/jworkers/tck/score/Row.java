package org.jworkers.tck.score;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the contract, such as C4 or I13.2.
 *
 * @param block the letter of the block it is in
 * @param number its number there
 * @param part the number of a part of it; 0 for the whole
 */
public record Row(String block, int number, int part) implements Comparable<Row> {
  private static final Pattern FORM = Pattern.compile("([A-Z])([1-9]\\d{0,2})(?:\\.(\\d{1,3}))?");
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::block).thenComparing(Row::number).thenComparing(Row::part);

  /** The row that a tag names; empty if the tag is none of a row. */
  public static Optional<Row> of(String tag) {
    Matcher form = FORM.matcher(tag);
    return form.matches()
        ? Optional.of(
            new Row(
                form.group(1),
                Integer.parseInt(form.group(2)),
                form.group(3) == null ? 0 : Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Row other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return block + number + (part == 0 ? "" : "." + part);
  }
}
