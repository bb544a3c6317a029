package org.jworkers.remote;

import java.net.InetSocketAddress;
import org.jworkers.api.PlainSpec;

/** Where specs of remote workers come from. */
public final class Remotes {
  /** The port of a server that was told no other. */
  public static final int DEFAULT_PORT = 60006;

  private Remotes() {}

  /** A worker on the server at the default port of this machine. */
  public static RemoteSpec remote() {
    return new RemoteSpec(new PlainSpec("remote"));
  }

  /**
   * A worker on a server.
   *
   * @param host "host" or "host:port"; an IPv6 address stands in brackets if a port follows
   */
  public static RemoteSpec remote(String host) {
    return remote().host(host);
  }

  /** A worker on a server. */
  public static RemoteSpec remote(String host, int port) {
    return remote().host((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  /** A worker on a server. */
  public static RemoteSpec remote(InetSocketAddress address) {
    return remote(address.getHostString(), address.getPort());
  }
}
