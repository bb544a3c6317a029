package org.jworkers.itests.bundles.deep;

import org.jworkers.api.Task;

/** Argument -> the same, by a task that is the API's own. */
public final class Same extends InProcess {
  /** For the test. */
  public Same() {
    super(Task.identity());
  }
}
