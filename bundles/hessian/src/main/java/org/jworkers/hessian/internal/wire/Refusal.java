package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Says why a value cannot travel, and where it sits: every level that it passes on its way up adds
 * a step to its path. An {@link IOException}, so that it gets through the methods by which user
 * classes write and read themselves.
 */
public final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  /** A deeper path is cut in its middle: it is for people to read. */
  private static final int LONGEST = 40;

  private final transient List<String> steps = new ArrayList<>(4);

  /** Says what is wrong, naming the type. */
  public Refusal(String reason) {
    this(reason, null);
  }

  /**
   * Says what is wrong, naming the type.
   *
   * @param cause what stopped it; may be null
   */
  public Refusal(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Adds the step that led to the culprit from one level up, such as {@code .owner}. */
  public Refusal in(String step) {
    steps.add(step);
    return this;
  }

  /** The way from the value to the culprit: empty, or such as {@code .items[3].owner}. */
  public String path() {
    StringBuilder path = new StringBuilder();
    int cut = steps.size() > LONGEST ? LONGEST / 2 : -1;
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (i == steps.size() - 1 - cut) {
        path.append("...");
        i = cut;
      }
      path.append(steps.get(i));
    }
    return path.toString();
  }

  /** A refusal is an answer, and may be given many times a second. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
