package org.jworkers.examples.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in columns; columns of numbers are flush right. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int width;

  /**
   * An empty table.
   *
   * @param width how long a line may become; what is longer is cut off at its end
   */
  Table(int width) {
    this.width = width;
  }

  /** Adds a row; all of them have to have as many cells. */
  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The table's lines. */
  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String padding = " ".repeat(widest(column) - row.get(column).length());
      line.append(column == 0 ? "" : GAP);
      line.append(isNumeric(column) ? padding + row.get(column) : row.get(column) + padding);
    }
    String text = line.toString().stripTrailing();
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }

  private int widest(int column) {
    return cells(column).stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether all cells below the heading are numbers. */
  private boolean isNumeric(int column) {
    return IntStream.range(1, rows.size())
        .allMatch(row -> rows.get(row).get(column).matches("[\\d.,]+( %| k?M?B)?"));
  }

  private List<String> cells(int column) {
    return rows.stream().map(row -> row.get(column)).toList();
  }
}
