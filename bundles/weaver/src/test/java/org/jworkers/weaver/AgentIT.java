package org.jworkers.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a program with a loop without end under the agent jar, in every way there is. */
class AgentIT {
  static final Path AGENT = Path.of(System.getProperty("weaver.jar"));
  static final Path API = Program.whereIs(org.jworkers.api.Checkpoint.class);
  static final Path SPI = Program.whereIs(org.jworkers.spi.WorkerProvider.class);

  @TempDir static Path folder;
  private static Path classes;
  private static Path modules;

  @BeforeAll
  static void compilesThePrograms() throws IOException {
    classes = folder.resolve("classes");
    modules = folder.resolve("modules");
    Program.compile(classes, API);
    Program.compileModules(modules, API);
  }

  @Test
  void weavesOnTheClassPath() throws Exception {
    assertEquals("stopped", run("-javaagent:" + AGENT + "=com.acme", "-cp", path(classes, API)));
  }

  @Test
  void weavesWhatTheSystemPropertyNames() throws Exception {
    assertEquals(
        "stopped",
        run(
            "-javaagent:" + AGENT,
            "-Dorg.jworkers.weaver.packages=*,-com.client",
            "-cp",
            path(classes, API)));
  }

  @Test
  void weavesPackagesThatAreListedForPayloads() throws Exception {
    assertEquals(
        "stopped",
        run(
            "-javaagent:" + AGENT,
            "-Dorg.jworkers.payload.packages=com.acme",
            "-cp",
            path(classes, API)));
  }

  @Test
  void leavesOutWhatIsExcluded() throws Exception {
    String packages = "com.acme,-com.acme.task";

    String said = run("-javaagent:" + AGENT + "=" + packages, "-cp", path(classes, API));

    assertEquals("still running", said);
  }

  @Test
  void leavesEverythingAloneWhoseLoaderHasNoCheckpoint() throws Exception {
    assertEquals(
        "still running",
        run(
            "-javaagent:" + AGENT + "=*,-com.client",
            "-cp",
            path(classes, API),
            "-Dapart=" + classes));
  }

  @Test
  void weavesModulesThatDoNotReadTheApi() throws Exception {
    assertEquals(
        "stopped", run("-javaagent:" + AGENT + "=com.acme.task", "-p", path(modules, API)));
  }

  @Test
  void weavesModulesThatOpenAPackageToTheCodec() throws Exception {
    assertEquals("stopped", run("-javaagent:" + AGENT, "-p", path(modules, API)));
  }

  @Test
  void weavesWhenTheAgentIsAModuleToo() throws Exception {
    assertEquals(
        "stopped",
        run(
            "-javaagent:" + AGENT + "=com.acme.task",
            "-p",
            path(modules, API, SPI, AGENT),
            "--add-modules",
            "org.jworkers.weaver"));
  }

  @Test
  void weavesAsTheAgentOfALauncher() throws Exception {
    Path launcher = folder.resolve("launcher.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Manifest-Version", "1.0");
    main.putValue("Main-Class", Program.MAIN);
    main.putValue("Launcher-Agent-Class", "org.jworkers.weaver.Agent");
    main.putValue("Class-Path", AGENT.toUri() + " " + API.toUri() + " " + classes.toUri());
    new JarOutputStream(Files.newOutputStream(launcher), manifest).close();

    String said = run("-Dorg.jworkers.weaver.packages=com.acme", "-jar", launcher.toString());

    assertEquals("stopped", said);
  }

  @Test
  void weavesWhatWasLoadedBeforeItWasAttached() throws Exception {
    try (Program program = start("-cp", path(classes, API))) {
      assertEquals("ready", program.line());
      attach(program.pid());

      program.goOn();

      assertEquals("stopped", program.line());
    }
  }

  private static void attach(long pid) throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> command =
        List.of(
            jcmd.toString(), String.valueOf(pid), "JVMTI.agent_load", AGENT.toString(), "com.acme");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
  }

  private static String run(String... arguments) throws Exception {
    try (Program program = start(arguments)) {
      assertEquals("ready", program.line());
      program.goOn();
      return program.line();
    }
  }

  private static Program start(String... arguments) throws IOException {
    return Program.start(List.of(arguments));
  }

  private static String path(Path... entries) {
    List<String> names = new ArrayList<>();
    for (Path entry : entries) {
      names.add(entry.toString());
    }
    return String.join(System.getProperty("path.separator"), names);
  }
}
