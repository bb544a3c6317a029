package org.jworkers.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hosts workers on other machines. */
@Command(
    name = "ssh",
    description = {
      "Start servers on other machines through this one's ssh, until told to stop (SIGTERM,"
          + " Ctrl-C): then all of them are ended. They also end when this command is killed, and"
          + " when the line is lost.",
      "Prints for each server the local address at which its workers are to be started, and the"
          + " file with the token that they need. The other machines need Java 17 or later and"
          + " nothing else: what is missing there is sent, once.",
      "Log in with keys or an agent: nobody is asked for a password."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jworkers ssh far                               as your ssh configuration says",
      "  jworkers ssh alice@far bob@near --bundles my-bundles/",
      "  jworkers ssh far --command '/opt/jworkers/launcher/jworkers server'",
      "  jworkers ssh far near --signal /tmp/started    for scripts: OK or ERR when that is known"
    })
final class SshCommand extends ToolCommand {
  @Parameters(
      paramLabel = "HOST",
      arity = "1..*",
      description =
          "What ssh calls the machine: a host, user@host, or a name in its configuration.")
  private List<String> hosts;

  @Option(
      names = "--command",
      paramLabel = "COMMAND",
      description = "Send nothing; start this server of the other machine.")
  private String command;

  @Option(
      names = "--workdir",
      paramLabel = "FOLDER",
      description = "Run the server in this folder of the other machine.")
  private String workdir;

  @Option(
      names = "--java",
      paramLabel = "COMMAND",
      description = "The java command of the other machine: that of JAVA_HOME, or of the path.")
  private String java;

  @Option(names = "--user", paramLabel = "NAME", description = "Log in as this user.")
  private String user;

  @Option(names = "--port", paramLabel = "N", description = "Log in at this port.")
  private String port;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Use this ssh configuration in place of your own.")
  private Path config;

  @Option(names = "--identity", paramLabel = "FILE", description = "Log in with this key.")
  private Path identity;

  @Option(
      names = "--host-in",
      paramLabel = "process|thread",
      description = "Where the servers host their workers; see jworkers help server.")
  private String hostIn;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a server may take to start, sending included: 60.")
  private String timeout;

  @Option(names = "--forward-output", description = "Show what the servers write.")
  private boolean forwardOutput;

  @Option(
      names = "--signal",
      paramLabel = "FILE",
      description =
          "Write OK to this file when all servers stand, and for each a line with its host, its"
              + " address and the file with its token; or ERR when one failed.")
  private Path signal;

  @Override
  String tool() {
    return "jworkers-ssh";
  }

  @Override
  String shape() {
    return "ssh";
  }

  /** The bundles are for the other machines. */
  @Override
  List<Path> installed() {
    return List.of();
  }

  @Override
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(hosts);
    add(arguments, "command", command);
    add(arguments, "workdir", workdir);
    add(arguments, "java", java);
    add(arguments, "user", user);
    add(arguments, "port", port);
    add(arguments, "config", config);
    add(arguments, "identity", identity);
    add(arguments, "host-in", hostIn);
    add(arguments, "timeout", timeout);
    add(arguments, "signal", signal);
    add(arguments, "forward-output", forwardOutput);
    bundles().forEach(path -> add(arguments, "bundles", path));
    if (inFramework()) {
      add(arguments, "installation", Home.find().folder());
    }
    return arguments;
  }

  private static void add(List<String> arguments, String name, Object value) {
    if (value != null) {
      arguments.add("--" + name + "=" + value);
    }
  }
}
