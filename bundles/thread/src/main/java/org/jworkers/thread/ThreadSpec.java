package org.jworkers.thread;

import org.jworkers.api.PlainSpec;
import org.jworkers.api.TypedSpec;
import org.jworkers.spi.ThreadStopper;

/** What thread worker to start. */
public final class ThreadSpec extends TypedSpec<ThreadSpec> {

  ThreadSpec(PlainSpec values) {
    super(values);
  }

  /**
   * Allows one more rung of the ladder, {@link org.jworkers.api.Rung#ASYNCHRONOUS}, before a worker
   * that does not obey is abandoned: an error that strikes its thread wherever that is, also in
   * code of libraries and of the JDK. Off unless asked for, and never used without force.
   *
   * <p><b>Dangerous</b>, for the same reasons as {@link Thread#stop()}. The error strikes between
   * any two instructions: in the middle of an update, in a {@code finally}, in the initialiser of a
   * class, which is unusable from then on. Monitors are left, but what they protect may be half
   * done; locks of {@code java.util.concurrent} may stay locked for ever, and structures of the JDK
   * that all of the program shares may be broken. Fit for tasks that share nothing with the rest of
   * the program, such as a computation on its own data. For all others a worker with a process of
   * its own is the way.
   *
   * <p>Needs a service that can do it, which {@code org.jworkers.weaver} has for Java 17 to 19 and
   * from 22 on; there the JVM prints a warning unless it is told {@code
   * --enable-native-access=org.jworkers.weaver} (on a class path {@code ALL-UNNAMED}). Where there
   * is no way the worker is abandoned as if this had not been said, and the warning says why. A
   * thread in a native call, such as a read from a socket, is out of reach of this, too.
   */
  public ThreadSpec allowAsynchronousStop() {
    return with(ThreadStopper.ALLOWED, "true");
  }

  @Override
  protected ThreadSpec with(PlainSpec values) {
    return new ThreadSpec(values);
  }
}
