package org.jworkers.itests.bundles.user;

/** Worker type -> the bundles around such a worker, and their states. */
public final class Surroundings extends Run<Object, java.util.Map<String, Integer>> {
  /** For the test. */
  public Surroundings() {
    super(Tasks::surroundings, null);
  }
}
