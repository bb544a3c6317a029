package org.jworkers.itests.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JVMs like this one. */
public final class Jvms {
  private Jvms() {}

  /** A JVM with this JVM's class path, whose standard error goes where this JVM's does. */
  public static Process start(List<String> jvm, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** For a JVM that was started here: it ends when the one that started it has gone. */
  public static void endWithStarter() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nobody has anything to say.
                }
              } catch (IOException gone) {
                // So nobody will.
              }
              Runtime.getRuntime().halt(1);
            },
            "starter watch");
    watch.setDaemon(true);
    watch.start();
  }
}
