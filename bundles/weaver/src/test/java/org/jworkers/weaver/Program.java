package org.jworkers.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * A JVM that runs a small program: a thread in a loop without end, and one that tells it to stop.
 */
final class Program implements AutoCloseable {
  static final String MAIN = "com.client.main.Main";

  private static final Map<String, String> SOURCES =
      Map.of(
          "com.acme.task/com/acme/task/Spin.java",
          """
          package com.acme.task;
          public final class Spin implements Runnable {
            static volatile int turns;
            public static volatile boolean always = true;
            public static Throwable end;
            @Override public void run() {
              try {
                while (always) turns++;
              } catch (Throwable stopped) {
                end = stopped;
              }
            }
            @Override public String toString() {
              return "turned " + (turns > 0);
            }
          }
          """,
          "com.client.main/com/client/main/Main.java",
          """
          package com.client.main;
          import org.jworkers.api.WorkerTerminatedError;
          import org.jworkers.api.control.TaskThreads;
          public final class Main {
            public static void main(String[] arguments) throws Exception {
              ClassLoader loader = Main.class.getClassLoader();
              if (System.getProperty("apart") != null) {
                loader = new java.net.URLClassLoader(
                    new java.net.URL[] {
                      java.nio.file.Path.of(System.getProperty("apart")).toUri().toURL()}, null);
              }
              Class<?> type = Class.forName("com.acme.task.Spin", true, loader);
              Runnable task = (Runnable) type.getConstructor().newInstance();
              System.out.println("ready");
              System.in.read();
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              thread.start();
              while (!task.toString().equals("turned true")) Thread.onSpinWait();
              TaskThreads.request(thread, () -> { throw new WorkerTerminatedError("stop"); });
              thread.join(2000);
              Object end = type.getField("end").get(null);
              System.out.println(thread.isAlive() ? "still running"
                  : end instanceof WorkerTerminatedError ? "stopped" : "ended by " + end);
              System.exit(0);
            }
          }
          """,
          "com.acme.task/module-info.java",
          """
          module com.acme.task {
            exports com.acme.task;
            opens com.acme.task to org.jworkers.hessian;
          }
          """,
          "com.client.main/module-info.java",
          "module com.client.main { requires com.acme.task; requires org.jworkers.api; }");

  private final Process process;
  private final BufferedReader output;

  private Program(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts it with these arguments of the JVM. */
  static Program start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.addAll(arguments);
    if (arguments.contains("-p")) {
      command.addAll(
          List.of("--add-exports", "org.jworkers.api/org.jworkers.api.control=com.client.main"));
      command.addAll(List.of("-m", "com.client.main/" + MAIN));
    } else if (!arguments.contains("-jar")) {
      command.add(MAIN);
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new Program(builder.start());
  }

  long pid() {
    return process.pid();
  }

  /** The next line it says. */
  String line() throws IOException {
    String line = output.readLine();
    return line != null && line.startsWith("Error")
        ? line + output.lines().collect(Collectors.joining())
        : line;
  }

  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  @Override
  public void close() throws Exception {
    process.getOutputStream().close();
    boolean ended = process.waitFor(20, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, "The program ends by itself");
  }

  /** Compiles it into one folder, for the class path. */
  static void compile(Path target, Path api) throws IOException {
    Path sources = write(target.resolveSibling("sources"));
    List<String> arguments = new ArrayList<>(List.of("-d", target.toString()));
    arguments.addAll(List.of("-cp", api.toString()));
    SOURCES.keySet().stream()
        .filter(name -> !name.endsWith("module-info.java"))
        .forEach(name -> arguments.add(sources.resolve(name).toString()));
    compile(arguments);
  }

  /** Compiles it into one folder a module, for the module path. */
  static void compileModules(Path target, Path api) throws IOException {
    Path sources = write(target.resolveSibling("sources"));
    compile(
        List.of(
            "-d",
            target.toString(),
            "-p",
            api.toString(),
            "--module-source-path",
            sources.toString(),
            "--add-exports",
            "org.jworkers.api/org.jworkers.api.control=com.client.main",
            "-m",
            "com.client.main,com.acme.task"));
  }

  private static void compile(List<String> arguments) {
    ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
    int code = compiler.run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, code, "The program compiles");
  }

  private static Path write(Path folder) throws IOException {
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    return folder;
  }

  /** The jar or folder that a class is from. */
  static Path whereIs(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException odd) {
      throw new IllegalArgumentException(odd);
    }
  }
}
