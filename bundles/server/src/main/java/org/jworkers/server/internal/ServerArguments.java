package org.jworkers.server.internal;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jworkers.server.Access;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.jworkers.server.Tls;

/** What a server is told on a command line: {@code --name=value}, each name once. */
public final class ServerArguments {
  private final Map<String, String> given = new HashMap<>();
  private final ServerOptions options;
  private final Optional<Duration> inputLease;
  private final Duration drain;

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if there is something wrong with it
   */
  public ServerArguments(String[] arguments) {
    for (String argument : arguments) {
      if (!argument.matches("--[a-z-]+=.*")) {
        throw new IllegalArgumentException(
            "The server does not know '" + argument + "'; expected: --name=value");
      }
      int equals = argument.indexOf('=');
      given.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    options =
        ServerOptions.at(address())
            .hostingIn(hostIn(take("host-in", "process")))
            .admitting(access())
            .exitingWithClient(Boolean.parseBoolean(take("exit-with-client", "false")))
            .allowingJvmOptions(Boolean.parseBoolean(take("allow-jvm-options", "false")));
    inputLease = lease(take("exit-with-input", "false"));
    drain = drain(take("drain", "5"));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("The server does not know " + given.keySet());
    }
  }

  /** How to serve. */
  public ServerOptions options() {
    return options;
  }

  /**
   * Whether to end with standard input, and after how long a silence of it to end too: zero for
   * never.
   */
  Optional<Duration> inputLease() {
    return inputLease;
  }

  /** How long workers may go on after a signal. */
  Duration drain() {
    return drain;
  }

  private static Duration drain(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("drain is '" + text + "'; expected: a number of seconds");
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }

  private String take(String name, String usual) {
    String value = given.remove(name);
    return value == null ? usual : value;
  }

  private SocketAddress address() {
    String socket = given.remove("socket");
    if (socket == null) {
      String address = take("address", "127.0.0.1");
      return new InetSocketAddress(
          address, port(take("port", Integer.toString(RemoteServer.DEFAULT_PORT))));
    }
    if (given.containsKey("address") || given.containsKey("port")) {
      throw new IllegalArgumentException(
          "The server listens at a socket or at an address and port; both were given");
    }
    return UnixDomainSocketAddress.of(socket);
  }

  private Access access() {
    String token = given.remove("token");
    Access access =
        token == null
            ? Access.usual()
            : token.equals("none") ? Access.open() : Access.byToken(Path.of(token));
    Optional<Path> identity = path("tls-identity");
    Optional<Path> trust = path("tls-trust");
    Optional<Path> password = path("tls-password");
    if (identity.isPresent()) {
      return access.over(new Tls(identity.get(), trust, password));
    }
    if (trust.isPresent() || password.isPresent()) {
      throw new IllegalArgumentException(
          "A server that speaks TLS needs a key and a certificate: --tls-identity=FILE");
    }
    return access;
  }

  private Optional<Path> path(String name) {
    return Optional.ofNullable(given.remove(name)).map(Path::of);
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new IllegalArgumentException("The port is '" + text + "'; expected: 0 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static HostIn hostIn(String text) {
    return switch (text) {
      case "process", "thread" -> HostIn.valueOf(text.toUpperCase(Locale.ROOT));
      default ->
          throw new IllegalArgumentException(
              "host-in is '" + text + "'; expected: process or thread");
    };
  }

  private static Optional<Duration> lease(String text) {
    if (text.equals("false")) {
      return Optional.empty();
    }
    if (text.equals("true")) {
      return Optional.of(Duration.ZERO);
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(
          "exit-with-input is '" + text + "'; expected: true, false or a number of seconds");
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
  }
}
