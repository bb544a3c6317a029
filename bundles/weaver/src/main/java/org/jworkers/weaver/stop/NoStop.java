package org.jworkers.weaver.stop;

import java.util.Optional;
import org.jworkers.spi.ThreadStopper;

/** Says why there is no way. */
record NoStop(String reason) implements ThreadStopper {

  @Override
  public Optional<String> obstacle() {
    return Optional.of(reason);
  }

  @Override
  public boolean stop(Thread thread, Throwable error) {
    throw new UnsupportedOperationException(reason);
  }
}
