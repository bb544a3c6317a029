package org.jworkers.core.launch;

import java.io.File;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.ChildJvm;

/** The command line and surroundings of a child JVM. */
final class JvmCommand {
  /** From here on a JVM prints warnings of what frameworks and codecs do, unless told not to. */
  private static final int WARNS_OF_UNSAFE = 23;

  /** From here on a JVM's archives are ahead-of-time caches, of which those of JDK 24 know less. */
  private static final int MAKES_CACHES = 25;

  /** From here on a JVM says of archives under this name too what it has to say. */
  private static final int SPEAKS_OF_AOT = 24;

  /** The oldest that there can be, and the newest that the switches of HotSpot are known of. */
  private static final int OLDEST = 17;

  private static final int NEWEST_KNOWN = 25;

  /** With which a JVM can be told something by the environment. */
  private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  /** With a heap of so many MiB a child begins. */
  private static final int BEGINS_WITH = 16;

  /**
   * So much more often than usual a method has to run before it is compiled. Most of what runs at a
   * start does so a few hundred times, and never again: to compile it took half of the CPU time of
   * a start. With less, some children start the second compiler, which keeps its memory.
   */
  private static final int PATIENCE = 6;

  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kKmMgG])");

  private final ChildCommand parts;
  private final Map<String, String> options;
  private final List<String> share;
  private final List<String> first;
  private final List<String> last;

  /**
   * A command for a child.
   *
   * @param parts what re-creates the code space
   * @param options those of the spec
   * @param last what the main class is told by the runtime
   */
  JvmCommand(ChildCommand parts, Map<String, String> options, List<String> last) {
    this(parts, options, List.of(), List.of(), last);
  }

  private JvmCommand(
      ChildCommand parts,
      Map<String, String> options,
      List<String> share,
      List<String> first,
      List<String> last) {
    this.parts = parts;
    this.options = options;
    this.share = share;
    this.first = first;
    this.last = last;
  }

  /** The same, with arguments that size the JVM, unless the user has something to say on that. */
  JvmCommand sharing(List<String> arguments) {
    return lines(ChildJvm.JVM_ARGUMENTS).stream().anyMatch(JvmCommand::sizes)
        ? this
        : new JvmCommand(parts, options, arguments, first, last);
  }

  private static boolean sizes(String argument) {
    return Stream.of("Threads=", "CICompilerCount", "ActiveProcessorCount")
        .anyMatch(argument::contains);
  }

  /** The same, with these further arguments of the JVM. */
  JvmCommand with(List<String> arguments) {
    return new JvmCommand(parts, options, share, arguments, last);
  }

  /** The same, with something else told to the main class by the runtime. */
  JvmCommand withLast(List<String> arguments) {
    return new JvmCommand(parts, options, share, first, arguments);
  }

  /** The command line. */
  List<String> line() {
    List<String> line = new ArrayList<>();
    JavaHome home = home();
    int feature = home.feature().orElse(0);
    line.addAll(nice());
    line.add(home.executable().toString());
    // Performance data would be a file that a killed JVM leaves behind.
    line.add("-XX:-UsePerfData");
    line.add("-XX:ErrorFile=" + Deaths.crashLogFile("%p"));
    line.add("-XX:CompileThresholdScaling=" + PATIENCE);
    line.addAll(inPlace(feature));
    line.addAll(channels());
    if (feature >= WARNS_OF_UNSAFE) {
      line.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (!first.isEmpty()) {
      line.addAll(quietAbout(feature));
      line.addAll(untrained(feature));
      line.addAll(first);
    }
    line.addAll(parts.jvmArguments());
    line.addAll(beginning());
    if (options.containsKey(ChildJvm.HEAP)) {
      line.add("-Xmx" + options.get(ChildJvm.HEAP));
    }
    line.addAll(share);
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

  private List<String> nice() {
    String niceness = options.get(ChildJvm.NICENESS);
    if (niceness == null) {
      return List.of();
    }
    if (!niceness.matches("1?\\d")) {
      throw new IllegalArgumentException(
          "Option 'niceness' is '" + niceness + "'; expected: a number from 0 to 19");
    }
    return List.of("nice", "-n", niceness);
  }

  private List<String> lines(String option) {
    String text = options.get(option);
    return text == null ? List.of() : List.of(text.split("\n"));
  }

  /**
   * Archives of classes stay where they were made for, in memory. Elsewhere every pointer in them
   * would have to be changed, at each start, and what is changed is shared by no two processes. The
   * switch is one of HotSpot's own, so it is used on those versions only that are known to have it.
   */
  private static List<String> inPlace(int feature) {
    return feature >= OLDEST && feature <= NEWEST_KNOWN
        ? List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0")
        : List.of();
  }

  /**
   * A child that does not know which channels its JDK has by default looks for others in all the
   * jars of its class path. If this JVM has found none, so would a child of the same JDK.
   */
  private List<String> channels() {
    Class<?> found = SelectorProvider.provider().getClass();
    return found.getModule().equals(Object.class.getModule())
            && !options.containsKey(ChildJvm.JAVA_HOME)
        ? List.of("-D" + SelectorProvider.class.getName() + "=" + found.getName())
        : List.of();
  }

  /**
   * The heap begins small, and grows to what the task needs. A JVM would begin with a share of the
   * machine, and touch all that it has for new objects before it collects them: a child that has
   * come up, and its framework, would have littered memory that it does not need. Whoever has
   * something to say to the JVM may have said it about that.
   */
  private List<String> beginning() {
    return isPlain() && mebibytes(options.get(ChildJvm.HEAP)) >= BEGINS_WITH
        ? List.of("-Xms" + BEGINS_WITH + "m")
        : List.of();
  }

  /** Of a size in the JVM's notation; much for none, and 0 for what is hard to say. */
  private static long mebibytes(String size) {
    if (size == null) {
      return Long.MAX_VALUE;
    }
    Matcher parts = SIZE.matcher(size);
    if (!parts.matches()) {
      return 0;
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "k", "K" -> number >> 10;
      case "m", "M" -> number;
      default -> number << 10;
    };
  }

  /** A JVM that does not like an archive does without, and need not tell the user. */
  private static List<String> quietAbout(int feature) {
    return feature >= SPEAKS_OF_AOT
        ? List.of("-Xlog:cds*=off", "-Xlog:aot*=off")
        : List.of("-Xlog:cds*=off");
  }

  /**
   * A cache may know what methods did when it was made, by which a JVM compiles them sooner: all
   * those of the runtime in every child, a fifth of the CPU time of a start, and none of the
   * task's. Switches of HotSpot's own, as above.
   */
  private static List<String> untrained(int feature) {
    return feature >= MAKES_CACHES && feature <= NEWEST_KNOWN
        ? List.of("-XX:-AOTRecordTraining", "-XX:-AOTReplayTraining")
        : List.of();
  }

  /** Whether an archive is made in two steps, and has classes that are linked already (JEP 483). */
  boolean makesCaches() {
    return home().feature().orElse(0) >= MAKES_CACHES;
  }

  /** The same, for a JVM that at its end writes an archive, or what one is to be made from. */
  JvmCommand writing(Path file) {
    return with(
        makesCaches()
            ? List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + file)
            : List.of("-XX:ArchiveClassesAtExit=" + file));
  }

  /**
   * The same, for a JVM that only makes an archive from what another one {@link #writing wrote}.
   */
  JvmCommand making(Path archive, Path from) {
    return with(
        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + from, "-XX:AOTCache=" + archive));
  }

  /** The same, for a JVM that takes its classes from an archive. */
  JvmCommand reading(Path archive) {
    return with(List.of((makesCaches() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive));
  }

  /**
   * The same, with no more of a class path than an archive can be of: what comes before the first
   * folder. A JVM whose class path goes on after that can use such an archive too.
   */
  JvmCommand archivable() {
    List<String> arguments = new ArrayList<>(parts.jvmArguments());
    int path = arguments.indexOf(ArchiveKey.CLASS_PATH) + 1;
    if (path > 0) {
      arguments.set(path, jarsAhead(arguments.get(path)));
    }
    ChildCommand cut = new ChildCommand(arguments, parts.main(), parts.arguments());
    return new JvmCommand(cut, options, share, first, last);
  }

  private static String jarsAhead(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .takeWhile(entry -> !Files.isDirectory(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The arguments of the JVM that its class data depend on, and the main class. */
  List<String> classes() {
    List<String> all = new ArrayList<>(parts.jvmArguments());
    all.addAll(parts.main());
    return all;
  }

  /** Whether the user has something to say to the JVM, which may not go with an archive. */
  boolean isPlain() {
    return !options.containsKey(ChildJvm.JVM_ARGUMENTS)
        && !options.containsKey(ChildJvm.ENVIRONMENT)
        && VARIABLES.stream().noneMatch(System.getenv()::containsKey);
  }

  JavaHome home() {
    String home = options.get(ChildJvm.JAVA_HOME);
    return home == null ? JavaHome.ofThisJvm() : new JavaHome(home);
  }
}
