package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.itests.support.Program;

/** The command {@code jworkers ssh}, in a framework here and with a framework on the far side. */
@Tag("I12")
class SshCommandIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  private static final Path DIST =
      Path.of("..", "launcher", "target", "dist").toAbsolutePath().normalize();

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

  /** The port that a line like "... is at 127.0.0.1:port" ends with. */
  private static int port(Program program) throws IOException {
    String line = program.line(text -> text.contains(" is at "));
    return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
  }

  /** The first words of the protocol: a hello without fields is answered by a welcome. */
  private static char answerToHello(int port) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      int header = 6;
      out.writeInt(header + 16);
      out.writeByte('H');
      out.writeByte(0);
      out.writeInt(0);
      out.writeLong(1);
      out.writeLong(0);
      out.flush();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertTrue(in.readInt() >= header);
      return (char) in.readByte();
    }
  }

  @Test
  void endsItsServersWhenItIsToldToStop() throws Exception {
    Path signal = signal();
    try (Program program = jworkers("far", "far-too", "--signal", signal.toString())) {
      assertEquals('W', answerToHello(port(program)));
      assertEquals('W', answerToHello(port(program)));
      SshdHere.until(program::output, () -> Files.exists(signal));
      assertEquals("OK\n", Files.readString(signal));

      program
          .process()
          .toHandle()
          .destroy(); // Process.destroy would close the stream that is read next

      assertEquals(128 + 15, program.run());
    }
  }

  @Test
  void leavesNothingWhenItIsKilled() throws Exception {
    try (Program program = jworkers("far")) {
      assertEquals('W', answerToHello(port(program)));
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
      assertEquals('W', answerToHello(port(program)));
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
