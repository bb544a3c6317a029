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
 * @param connections how many clients may be connected at the same time
 * @param access how it makes sure who they are; what is enough depends on the address
 */
public record ServerOptions(
    SocketAddress address,
    HostIn hostIn,
    boolean exitWithClient,
    boolean allowJvmOptions,
    int connections,
    Access access) {

  /** Refuses nulls, and servers without clients. */
  public ServerOptions {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(hostIn, "hostIn");
    Objects.requireNonNull(access, "access");
    if (connections < 1) {
      throw new IllegalArgumentException(
          "connections is " + connections + "; at least 1 is needed");
    }
  }

  /** A server at {@code address} that hosts in child JVMs and is otherwise as strict as can be. */
  public static ServerOptions at(SocketAddress address) {
    return new ServerOptions(address, HostIn.PROCESS, false, false, 10_000, Access.usual());
  }

  /** The same, but hosting there. */
  public ServerOptions hostingIn(HostIn where) {
    return new ServerOptions(address, where, exitWithClient, allowJvmOptions, connections, access);
  }

  /** The same, but ending with its last client, or not. */
  public ServerOptions exitingWithClient(boolean exit) {
    return new ServerOptions(address, hostIn, exit, allowJvmOptions, connections, access);
  }

  /** The same, but with clients that may choose the options of child JVMs, or may not. */
  public ServerOptions allowingJvmOptions(boolean allow) {
    return new ServerOptions(address, hostIn, exitWithClient, allow, connections, access);
  }

  /** The same, but for these clients. */
  public ServerOptions admitting(Access whom) {
    return new ServerOptions(address, hostIn, exitWithClient, allowJvmOptions, connections, whom);
  }
}
