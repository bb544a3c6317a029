package org.jworkers.tck;

import java.util.Optional;
import org.jworkers.api.Workers;

/** What the tests of any part of the contract are given. */
abstract class Contract {

  /** The worker type to test. */
  protected abstract Subject subject();

  /**
   * A server of one test's own, for workers behind one: rows E end it before them. Without one,
   * those rows are not applicable.
   *
   * @param workers the scope that the server is to belong to
   */
  protected Optional<TestServer> server(Workers workers) throws Exception {
    return Optional.empty();
  }

  /** The scope that one test uses; the test closes it. */
  protected Workers open() {
    return Workers.open();
  }
}
