package org.jworkers.weaver.stop;

import aQute.bnd.annotation.Resolution;
import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Optional;
import org.jworkers.spi.ThreadStopper;

/**
 * Stops threads with what this JVM has for it: {@link Thread#stop()} up to Java 19, and from Java
 * 22 the tool interface of the JVM, reached through foreign functions.
 */
@ServiceProvider(value = ThreadStopper.class, resolution = Resolution.OPTIONAL)
public final class AsynchronousStop implements ThreadStopper {

  /** For service loaders. */
  public AsynchronousStop() {}

  @Override
  public Optional<String> obstacle() {
    return Way.FOUND.obstacle();
  }

  @Override
  public boolean stop(Thread thread, Throwable error) {
    return Way.FOUND.stop(thread, error);
  }

  /** Looked for when it is first wanted: finding it may print a warning of the JVM's. */
  private static final class Way {
    static final ThreadStopper FOUND = find(Runtime.version().feature());

    private static ThreadStopper find(int java) {
      if (java < 20) {
        return new DeprecatedStop();
      }
      if (java < 22) {
        return new NoStop("Java " + java + " has no way to stop a thread; 17 to 19 and 22 up have");
      }
      try {
        return new NativeStop();
      } catch (ReflectiveOperationException | RuntimeException | LinkageError refused) {
        return new NoStop("The JVM does not let its tool interface be used: " + reason(refused));
      }
    }

    private static Throwable reason(Throwable refused) {
      return refused.getCause() == null ? refused : refused.getCause();
    }
  }
}
