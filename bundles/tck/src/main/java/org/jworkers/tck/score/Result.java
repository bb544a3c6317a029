package org.jworkers.tck.score;

/** How a row of the contract fared; the worst of its tests counts. */
public enum Result {
  /** The row does not concern this worker type. */
  NOT_APPLICABLE("not applicable"),
  /** All tests of the row that concern this worker type passed. */
  PASSED("passed"),
  /** A test of the row failed. */
  FAILED("failed");

  private final String text;

  Result(String text) {
    this.text = text;
  }

  /** The result in words. */
  public String text() {
    return text;
  }

  Result and(Result other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
