package org.jworkers.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Objects;

/**
 * How a server serves.
 *
 * @param address where it listens: a loopback address, with port 0 for any free one, or a Unix
 *     domain socket, which is as private as the folder that it is in
 * @param hostIn where it hosts its workers
 * @param exitWithClient whether it ends when its last client has gone, after it had one
 * @param allowJvmOptions whether clients may choose arguments, Java, environment and directory of
 *     the child JVMs; they can run any program then
 * @param connections how many clients may be connected at the same time
 */
public record ServerOptions(
    SocketAddress address,
    HostIn hostIn,
    boolean exitWithClient,
    boolean allowJvmOptions,
    int connections) {

  /** Refuses nulls and addresses that others could reach. */
  public ServerOptions {
    Objects.requireNonNull(hostIn, "hostIn");
    if (!isPrivate(address)) {
      throw new IllegalArgumentException(
          "The address "
              + address
              + " is not a loopback address. A server listens on loopback only; to use it from"
              + " another machine, tunnel: ssh -L 60006:127.0.0.1:60006 HOST");
    }
    if (connections < 1) {
      throw new IllegalArgumentException(
          "connections is " + connections + "; at least 1 is needed");
    }
  }

  private static boolean isPrivate(SocketAddress address) {
    return address instanceof UnixDomainSocketAddress
        || address instanceof InetSocketAddress inet
            && !inet.isUnresolved()
            && inet.getAddress().isLoopbackAddress();
  }

  /** A server at {@code address} that hosts in child JVMs and is otherwise as strict as can be. */
  public static ServerOptions at(SocketAddress address) {
    return new ServerOptions(address, HostIn.PROCESS, false, false, 10_000);
  }

  /** The same, but hosting there. */
  public ServerOptions hostingIn(HostIn where) {
    return new ServerOptions(address, where, exitWithClient, allowJvmOptions, connections);
  }

  /** The same, but ending with its last client, or not. */
  public ServerOptions exitingWithClient(boolean exit) {
    return new ServerOptions(address, hostIn, exit, allowJvmOptions, connections);
  }

  /** The same, but with clients that may choose the options of child JVMs, or may not. */
  public ServerOptions allowingJvmOptions(boolean allow) {
    return new ServerOptions(address, hostIn, exitWithClient, allow, connections);
  }
}
