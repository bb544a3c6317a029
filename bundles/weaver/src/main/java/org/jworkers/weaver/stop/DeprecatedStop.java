package org.jworkers.weaver.stop;

import java.util.Optional;
import org.jworkers.spi.ThreadStopper;

/** The way of Java up to 19, which throws {@link ThreadDeath} whatever it is given. */
final class DeprecatedStop implements ThreadStopper {

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  public boolean stop(Thread thread, Throwable error) {
    if (!thread.isAlive()) {
      return false;
    }
    thread.stop();
    return true;
  }
}
