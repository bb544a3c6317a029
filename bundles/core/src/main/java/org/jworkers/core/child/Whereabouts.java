package org.jworkers.core.child;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicLong;
import org.jworkers.api.WorkerId;

/** Where the calling thread is. */
public final class Whereabouts {
  private static final AtomicLong THREADLESS = new AtomicLong();

  private Whereabouts() {}

  /** The identity of the calling thread. */
  @SuppressWarnings("deprecation") // Thread.threadId() came after 17
  public static WorkerId here() {
    return new WorkerId(host(), ProcessHandle.current().pid(), Thread.currentThread().getId());
  }

  /** The identity of a worker of this process that has no thread of its own. */
  static WorkerId inNoThread() {
    return new WorkerId(host(), ProcessHandle.current().pid(), THREADLESS.decrementAndGet());
  }

  /** The name of this machine. */
  public static String host() {
    return Host.NAME;
  }

  /** Looked up once: a name service may be slow, and the name stays. */
  private static final class Host {
    static final String NAME = name();

    private static String name() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException nameless) {
        return "localhost";
      }
    }
  }
}
