package org.jworkers.itests.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;

/** A server as a program of its own: the tool, without a command around it. */
public final class ServerProgram {
  /** How the line begins in which it says where it listens. */
  private static final String LISTENS = "jworkers server listens at ";

  private ServerProgram() {}

  /** Starts one on a free port. */
  public static Program start(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--port=0");
    return Program.main(ServerProgram.class, all.toArray(String[]::new));
  }

  /** Waits until it listens, and gives its address as a spec wants it. */
  public static String address(Program server) throws IOException {
    String line = server.line(text -> text.startsWith(LISTENS));
    return line.substring(LISTENS.length()).strip();
  }

  public static void main(String[] arguments) {
    ToolProvider tool =
        ServiceLoader.load(ToolProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(one -> one.name().equals("jworkers-server"))
            .findFirst()
            .orElseThrow();
    System.exit(tool.run(System.out, System.err, arguments));
  }
}
