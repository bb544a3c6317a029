package org.jworkers.core.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.ChildJvm;

/** The command line and surroundings of a child JVM. */
final class JvmCommand {
  private final ChildCommand parts;
  private final Map<String, String> options;
  private final List<String> last;

  /**
   * A command for a child.
   *
   * @param parts what re-creates the code space
   * @param options those of the spec
   * @param last what the main class is told by the runtime
   */
  JvmCommand(ChildCommand parts, Map<String, String> options, List<String> last) {
    this.parts = parts;
    this.options = options;
    this.last = last;
  }

  /** The command line. */
  List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(java().toString());
    // Performance data would be a file that a killed JVM leaves behind.
    line.add("-XX:-UsePerfData");
    line.add("-XX:ErrorFile=" + Deaths.crashLogFile("%p"));
    line.addAll(parts.jvmArguments());
    if (options.containsKey(ChildJvm.HEAP)) {
      line.add("-Xmx" + options.get(ChildJvm.HEAP));
    }
    line.addAll(lines(ChildJvm.JVM_ARGUMENTS));
    line.addAll(parts.main());
    line.addAll(parts.arguments());
    line.addAll(last);
    return line;
  }

  /** A builder with the command line, the environment and the directory. */
  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(line());
    for (String variable : lines(ChildJvm.ENVIRONMENT)) {
      int equals = variable.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "Option 'environment' has the line '" + variable + "'; expected: NAME=value");
      }
      builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    if (options.containsKey(ChildJvm.DIRECTORY)) {
      Path directory = Path.of(options.get(ChildJvm.DIRECTORY));
      if (!Files.isDirectory(directory)) {
        throw new IllegalArgumentException(
            "Option 'directory' is " + directory + ": there is no such directory");
      }
      builder.directory(directory.toFile());
    }
    return builder;
  }

  private List<String> lines(String option) {
    String text = options.get(option);
    return text == null ? List.of() : List.of(text.split("\n"));
  }

  private Path java() {
    String home = options.getOrDefault(ChildJvm.JAVA_HOME, System.getProperty("java.home"));
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path java = Path.of(home, "bin", windows ? "java.exe" : "java");
    if (!Files.isExecutable(java)) {
      throw new IllegalArgumentException(
          "Option 'javaHome' is " + home + ": there is no executable " + java);
    }
    return java;
  }
}
