package org.jworkers.itests.benchmarks.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who takes part in a line.
 *
 * @param title its name in the table
 * @param contestant the class that does the work
 * @param parameters those of its constructor
 * @param jvm arguments of its JVM
 * @param path the class path of its JVM
 */
public record Entrant(
    String title,
    Class<? extends Contestant> contestant,
    List<String> parameters,
    List<String> jvm,
    ClassPath path) {

  /** What a contestant sees: the JVMs of ours are not to search through the jars of peers. */
  public enum ClassPath {
    /** Ours. */
    OURS,
    /** Ours, as modules. */
    MODULES,
    /** Ours and JMH. */
    JMH,
    /** Everything. */
    ALL
  }

  /** One of ours, or a floor. */
  public static Entrant of(
      String title, Class<? extends Contestant> contestant, String... parameters) {
    return new Entrant(title, contestant, List.of(parameters), List.of(), ClassPath.OURS);
  }

  /** The same with this class path. */
  public Entrant on(ClassPath wanted) {
    return new Entrant(title, contestant, parameters, jvm, wanted);
  }

  /** The same with these JVM arguments. */
  public Entrant with(String... arguments) {
    return new Entrant(title, contestant, parameters, List.of(arguments), path);
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    if (path == ClassPath.MODULES) {
      String main = "org.jworkers.itests.benchmarks/" + Stage.class.getName();
      command.addAll(List.of("-p", classPath(path), "--add-modules=ALL-MODULE-PATH", "-m", main));
    } else {
      command.addAll(List.of("-cp", classPath(path), Stage.class.getName()));
    }
    command.add(contestant.getName());
    command.addAll(parameters);
    return command;
  }

  private static String classPath(ClassPath wanted) {
    return String.join(
        ":",
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(
                entry ->
                    switch (wanted) {
                      case OURS, MODULES -> isOurs(entry);
                      case JMH -> isOurs(entry) || entry.matches(".*/(jmh|jopt|commons-math).*");
                      case ALL -> true;
                    })
            .toList());
  }

  private static boolean isOurs(String entry) {
    return !entry.endsWith(".jar") || entry.contains("org.jworkers.");
  }
}
