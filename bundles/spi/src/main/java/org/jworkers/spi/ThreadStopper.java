package org.jworkers.spi;

import java.util.Optional;

/**
 * A way to end what a thread does wherever it is, also in code that passes no check: by an error
 * out of nowhere. Found as a service, like a {@link WorkerProvider}, and used for workers only
 * whose spec allows it.
 *
 * <p>Dangerous: the error strikes between any two instructions, in a {@code finally} or in the
 * middle of an update. Monitors are left, but what they protected may be half done, also in the
 * JDK. The caller has to see to it that the thread is in the task's code when this is called, and
 * has to expect the error anywhere until it has arrived.
 */
public interface ThreadStopper {
  /**
   * The option of a spec, "true" or "false", that allows it. Types whose workers have it name it.
   */
  String ALLOWED = "asynchronousStop";

  /** Why it cannot work in this JVM, in a sentence for the user; empty if it can. */
  Optional<String> obstacle();

  /**
   * Has {@code thread} throw {@code error}, or {@link ThreadDeath} where the JVM does not let
   * choose. Returns at once: the error strikes when the thread gets to it, which it does not while
   * it is in a native call. If it waits or sleeps it is woken up.
   *
   * @return whether the JVM has taken it on: not if the thread has ended
   * @throws UnsupportedOperationException if there is an {@link #obstacle()}, with that as message
   */
  boolean stop(Thread thread, Throwable error);
}
