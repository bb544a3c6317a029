package org.jworkers.core.child;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jworkers.api.WorkerId;

/** Where the calling thread is. */
public final class Whereabouts {
  private Whereabouts() {}

  /** The identity of the calling thread. */
  @SuppressWarnings("deprecation") // Thread.threadId() came after 17
  public static WorkerId here() {
    return new WorkerId(host(), ProcessHandle.current().pid(), Thread.currentThread().getId());
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
