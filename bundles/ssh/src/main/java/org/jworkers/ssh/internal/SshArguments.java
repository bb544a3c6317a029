package org.jworkers.ssh.internal;

import static java.util.Map.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jworkers.ssh.SshTarget;

/** What the tool is told on a command line: hosts, and {@code --name=value}. */
final class SshArguments {
  /** What each name says of every target; one that comes twice says it twice. */
  private static final Map<String, BiFunction<SshTarget, String, SshTarget>> NAMES =
      Map.ofEntries(
          entry("user", SshTarget::user),
          entry("port", (target, value) -> target.port(number("port", value))),
          entry("config", (target, value) -> target.configFile(Path.of(value))),
          entry("identity", (target, value) -> target.identityFile(Path.of(value))),
          entry("workdir", SshTarget::directory),
          entry("java", SshTarget::java),
          entry("command", SshTarget::command),
          entry("installation", (target, value) -> target.installation(Path.of(value))),
          entry("bundles", (target, value) -> target.withBundles(Path.of(value))),
          entry("offer", (target, value) -> target.offering(value.split(","))),
          entry("host-in", (target, value) -> target.serverArgument("--host-in=" + value)),
          entry(
              "timeout",
              (target, value) ->
                  target.startTimeout(Duration.ofSeconds(number("timeout", value)))));

  private final Set<String> hosts = new LinkedHashSet<>();
  private UnaryOperator<SshTarget> options = UnaryOperator.identity();
  private boolean forwardOutput;
  private Path signal;

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if there is something wrong with it
   */
  SshArguments(String[] arguments) {
    for (String argument : arguments) {
      if (argument.startsWith("-")) {
        readOption(argument);
      } else {
        hosts.add(argument);
      }
    }
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("Which host? None was named");
    }
    targets();
  }

  private void readOption(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 2 ? "" : argument.substring(2, equals);
    String value = argument.substring(equals + 1);
    if (name.equals("forward-output")) {
      forwardOutput = Boolean.parseBoolean(value);
    } else if (name.equals("signal")) {
      signal = writable(Path.of(value));
    } else {
      BiFunction<SshTarget, String, SshTarget> option = NAMES.get(name);
      if (option == null) {
        throw new IllegalArgumentException(
            "'" + argument + "' is not known; expected: a host, or --name=value");
      }
      UnaryOperator<SshTarget> before = options;
      options = target -> option.apply(before.apply(target), value);
    }
  }

  /** What nobody would hear of is refused at once. */
  private static Path writable(Path signal) {
    Path folder = signal.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "The signal cannot be written to " + signal + ": there is no folder " + folder);
    }
    return signal;
  }

  private static int number(String name, String value) {
    if (!value.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "The " + name + " is '" + value + "'; expected: a whole number");
    }
    return Integer.parseInt(value);
  }

  /** The machines, in the order in which they were named, each once. */
  List<SshTarget> targets() {
    List<SshTarget> targets = new ArrayList<>();
    hosts.forEach(host -> targets.add(options.apply(SshTarget.of(host))));
    return targets;
  }

  /** Whether to show what the far sides write. */
  boolean forwardOutput() {
    return forwardOutput;
  }

  /** The file that tells others how the start went. */
  Optional<Path> signal() {
    return Optional.ofNullable(signal);
  }
}
