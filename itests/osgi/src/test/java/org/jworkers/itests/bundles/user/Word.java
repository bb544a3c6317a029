package org.jworkers.itests.bundles.user;

/** Worker type -> a word from the code that such a worker runs. */
public final class Word extends Run<Object, String> {
  /** For the test. */
  public Word() {
    super(Tasks::word, null);
  }
}
