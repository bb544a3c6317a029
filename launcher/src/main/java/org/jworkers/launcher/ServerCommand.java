package org.jworkers.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hosts workers for programs elsewhere. */
@Command(
    name = "server",
    description = {
      "Host workers for other programs, until told to stop (SIGTERM, Ctrl-C): then no new ones are"
          + " taken, and running ones are ended.",
      "Prints the address when it is ready."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jworkers server",
      "  jworkers server --port 0 --host-in thread   any free port, no child JVMs",
      "  jworkers server --bundles my-bundles/       with the bundles of your tasks"
    })
final class ServerCommand extends ToolCommand {
  /** Where the server runs the workers. */
  enum Hosting {
    PROCESS,
    THREAD
  }

  @Option(
      names = "--address",
      paramLabel = "HOST",
      description = "Address to listen on: ${DEFAULT-VALUE}.")
  private String address = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 for any that is free: ${DEFAULT-VALUE}.")
  private int port = 60006;

  @Option(
      names = "--socket",
      paramLabel = "FILE",
      description = "Listen at this Unix domain socket instead.")
  private Path socket;

  @Option(
      names = "--token",
      paramLabel = "FILE|none",
      description = {
        "File with the token that clients have to know, which is made if it is not there:"
            + " ~/.config/jworkers/token on loopback. Any other address needs one, or TLS."
      })
  private String token;

  @Option(
      names = "--tls-identity",
      paramLabel = "FILE",
      description = "Speak TLS, with the key and the certificate in this PEM or PKCS#12 file.")
  private Path tlsIdentity;

  @Option(
      names = "--tls-trust",
      paramLabel = "FILE",
      description = "Serve clients only that have one of these certificates, or one they signed.")
  private Path tlsTrust;

  @Option(
      names = "--tls-password",
      paramLabel = "FILE",
      description = "File with the password of those files that are PKCS#12.")
  private Path tlsPassword;

  @Option(
      names = "--host-in",
      paramLabel = "process|thread",
      description = {
        "Whether each worker gets a JVM of its own, which can be killed, or a thread of the server,"
            + " which is cheap: process."
      })
  private Hosting hosting = Hosting.PROCESS;

  @Option(names = "--exit-with-client", description = "End when the last client has gone.")
  private boolean exitWithClient;

  @Option(
      names = "--exit-with-input",
      paramLabel = "true|SECONDS",
      description = "End with standard input, or also after so many seconds of its silence.")
  private String exitWithInput = "false";

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      description =
          "How long workers may go on after a signal to stop, 30 at most: ${DEFAULT-VALUE}.")
  private int drain = 5;

  @Option(
      names = "--allow-jvm-options",
      description = {
        "Let clients say with which options their workers' JVMs are started: as much as letting"
            + " them run any program."
      })
  private boolean allowJvmOptions;

  @Override
  String tool() {
    return "jworkers-server";
  }

  @Override
  String shape() {
    return "server";
  }

  @Override
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (socket != null) {
      arguments.add("--socket=" + socket);
    } else {
      arguments.addAll(List.of("--address=" + address, "--port=" + port));
    }
    add(arguments, "--token=", token);
    add(arguments, "--tls-identity=", tlsIdentity);
    add(arguments, "--tls-trust=", tlsTrust);
    add(arguments, "--tls-password=", tlsPassword);
    arguments.addAll(
        List.of(
            "--host-in=" + hosting.name().toLowerCase(Locale.ROOT),
            "--exit-with-client=" + exitWithClient,
            "--exit-with-input=" + exitWithInput,
            "--drain=" + Math.min(drain, 30),
            "--allow-jvm-options=" + allowJvmOptions));
    return arguments;
  }

  private static void add(List<String> arguments, String option, Object value) {
    if (value != null) {
      arguments.add(option + value);
    }
  }
}
