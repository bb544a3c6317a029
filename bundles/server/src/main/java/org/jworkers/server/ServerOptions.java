package org.jworkers.server;

import java.net.SocketAddress;
import java.util.Objects;

/**
 * How a server serves.
 *
 * @param address where it listens: an address, with port 0 for any free one, or a Unix domain
 *     socket, which is as private as the folder that it is in
 * @param hostIn where it hosts its workers
 * @param exitWithClient whether it ends when its last client has gone, after it had one
 * @param allowJvmOptions whether clients may choose arguments, Java, environment and directory of
 *     the child JVMs; they can run any program then
 * @param connections how many connections there may be at the same time
 * @param workers how many workers there may be at the same time; many of them may share a
 *     connection
 * @param access how it makes sure who they are; what is enough depends on the address
 */
public record ServerOptions(
    SocketAddress address,
    HostIn hostIn,
    boolean exitWithClient,
    boolean allowJvmOptions,
    int connections,
    int workers,
    Access access) {

  /** Refuses nulls, and servers without clients. */
  public ServerOptions {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(hostIn, "hostIn");
    Objects.requireNonNull(access, "access");
    atLeastOne("connections", connections);
    atLeastOne("workers", workers);
  }

  private static void atLeastOne(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " is " + value + "; at least 1 is needed");
    }
  }

  /** A server at {@code address} that hosts in child JVMs and is otherwise as strict as can be. */
  public static ServerOptions at(SocketAddress address) {
    return new ServerOptions(
        address, HostIn.PROCESS, false, false, 10_000, 100_000, Access.usual());
  }

  /** The same, but hosting there. */
  public ServerOptions hostingIn(HostIn where) {
    return new ServerOptions(
        address, where, exitWithClient, allowJvmOptions, connections, workers, access);
  }

  /** The same, but ending with its last client, or not. */
  public ServerOptions exitingWithClient(boolean exit) {
    return new ServerOptions(address, hostIn, exit, allowJvmOptions, connections, workers, access);
  }

  /** The same, but with clients that may choose the options of child JVMs, or may not. */
  public ServerOptions allowingJvmOptions(boolean allow) {
    return new ServerOptions(address, hostIn, exitWithClient, allow, connections, workers, access);
  }

  /** The same, but with so many workers at the same time at most; usually it is 100,000. */
  public ServerOptions hostingAtMost(int most) {
    return new ServerOptions(
        address, hostIn, exitWithClient, allowJvmOptions, connections, most, access);
  }

  /** The same, but for these clients. */
  public ServerOptions admitting(Access whom) {
    return new ServerOptions(
        address, hostIn, exitWithClient, allowJvmOptions, connections, workers, whom);
  }
}
