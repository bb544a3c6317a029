package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.trust.Credentials;
import org.jworkers.core.trust.Introduction;
import org.jworkers.itests.support.Program;
import org.jworkers.spi.FarServer;

/** The command {@code jworkers ssh}, in a framework here and with a framework on the far side. */
@Tag("I12")
class SshCommandIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  private static final Path DIST =
      Path.of("..", "launcher", "target", "dist").toAbsolutePath().normalize();

  private static final Pattern SERVER =
      Pattern.compile(" is at 127\\.0\\.0\\.1:(\\d+), its token in (\\S+)");

  private static Program jworkers(String... arguments) throws IOException {
    List<String> all = new ArrayList<>();
    all.add("--add-modules=ALL-DEFAULT");
    all.addAll(List.of("-p", DIST.resolve("lib").toString(), "-m", "org.jworkers.launcher", "ssh"));
    all.add("--config=" + HERE.get().folder().resolve("far.config"));
    all.addAll(List.of(arguments));
    return Program.java(all.toArray(String[]::new));
  }

  private static Path signal() throws IOException {
    Path signal = HERE.get().folder().resolve("signal");
    Files.deleteIfExists(signal);
    return signal;
  }

  /** Says hello to the next server that the program names; both prove that they know its token. */
  private static Path greet(Program program) throws IOException {
    Matcher server = SERVER.matcher(program.line(text -> text.contains(" is at ")));
    assertTrue(server.find(), program::output);
    var address = new InetSocketAddress("127.0.0.1", Integer.parseInt(server.group(1)));
    Path token = Path.of(server.group(2));
    try (SocketChannel channel = SocketChannel.open(address);
        WireLine line = new WireLine(channel, "client", 100_000)) {
      var credentials = Credentials.of(Map.of(FarServer.TOKEN, token.toString()));
      new Introduction(line, channel, credentials).make(false);
    }
    return token;
  }

  @Test
  void endsItsServersWhenItIsToldToStop() throws Exception {
    Path signal = signal();
    try (Program program = jworkers("far", "far-too", "--signal", signal.toString())) {
      List<Path> tokens = List.of(greet(program), greet(program));
      SshdHere.until(program::output, () -> Files.exists(signal));
      assertTrue(Files.readString(signal).startsWith("OK\n"));

      program
          .process()
          .toHandle()
          .destroy(); // Process.destroy would close the stream that is read next

      assertEquals(128 + 15, program.run());
      assertEquals(List.of(), tokens.stream().filter(Files::exists).toList());
    }
  }

  @Test
  void leavesNothingWhenItIsKilled() throws Exception {
    try (Program program = jworkers("far")) {
      greet(program);
      List<ProcessHandle> ssh = program.process().children().toList();

      program.process().destroyForcibly().waitFor();

      for (ProcessHandle process : ssh) {
        process.onExit().get(30, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void startsAnInstallationOfTheFarMachine() throws Exception {
    String server =
        Path.of(System.getProperty("java.home"), "bin", "java")
            + " --add-modules ALL-DEFAULT -p "
            + DIST.resolve("lib")
            + " -m org.jworkers.launcher server";

    try (Program program = jworkers("far", "--command", server, "--host-in=thread")) {
      greet(program);
    }
  }

  @Test
  void saysWhyItFails() throws Exception {
    Path signal = signal();
    try (Program program = jworkers("nowhere", "--signal", signal.toString())) {
      assertEquals(1, program.run());

      assertTrue(program.output().contains("on nowhere: ssh could not connect"), program::output);
      assertEquals("ERR\n", Files.readString(signal));
    }
  }

  @Test
  void isMisusedWithoutAHost() throws Exception {
    try (Program program = jworkers()) {
      assertEquals(2, program.run());
      assertTrue(program.output().contains("HOST"), program::output);
    }
  }
}
