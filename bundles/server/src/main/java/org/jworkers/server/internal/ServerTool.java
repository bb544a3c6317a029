package org.jworkers.server.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;

/**
 * The server as a tool: serves until its thread is interrupted or its last client has gone. Says
 * where it listens in a line of its own, for whoever starts it as a process.
 */
@ServiceProvider(ToolProvider.class)
public final class ServerTool implements ToolProvider {

  @Override
  public String name() {
    return "jworkers-server";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    try (RemoteServer server = RemoteServer.start(options(arguments))) {
      InetSocketAddress address = server.address();
      out.println(
          "jworkers server listens at "
              + address.getAddress().getHostAddress()
              + ":"
              + address.getPort());
      out.flush();
      server.await();
      return 0;
    } catch (InterruptedException stopped) {
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return 2;
    } catch (UncheckedIOException notThere) {
      err.println(notThere.getMessage() + ": " + notThere.getCause().getMessage());
      return 1;
    } finally {
      err.flush();
    }
  }

  private static ServerOptions options(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      if (!argument.matches("--[a-z-]+=.*")) {
        throw new IllegalArgumentException(
            "The server does not know '" + argument + "'; expected: --name=value");
      }
      int equals = argument.indexOf('=');
      given.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    String address = take(given, "address", "127.0.0.1");
    int port = port(take(given, "port", Integer.toString(RemoteServer.DEFAULT_PORT)));
    HostIn hostIn = hostIn(take(given, "host-in", "process"));
    boolean exit = Boolean.parseBoolean(take(given, "exit-with-client", "false"));
    boolean allow = Boolean.parseBoolean(take(given, "allow-jvm-options", "false"));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("The server does not know " + given.keySet());
    }
    return ServerOptions.at(new InetSocketAddress(address, port))
        .hostingIn(hostIn)
        .exitingWithClient(exit)
        .allowingJvmOptions(allow);
  }

  private static String take(Map<String, String> given, String name, String usual) {
    String value = given.remove(name);
    return value == null ? usual : value;
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
}
