package org.jworkers.ssh.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How ssh gets to a machine.
 *
 * @param host what ssh calls it
 * @param user as whom, if not as the configuration says
 * @param port where, if not where the configuration says
 * @param config the configuration, if not the user's
 * @param identity the key, if not one of the configuration's
 */
public record Login(
    String host,
    Optional<String> user,
    OptionalInt port,
    Optional<Path> config,
    Optional<Path> identity) {

  /** Refuses what ssh would take for something else. */
  public Login {
    checkWord("host", host);
    checkNoPassword(host);
    user.ifPresent(name -> checkWord("user", name));
    port.ifPresent(Login::checkPort);
  }

  private static void checkWord(String what, String word) {
    if (!word.matches("[^-\\s\\p{Cntrl}][^\\s\\p{Cntrl}]*")) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " is '"
              + word
              + "'; expected: no spaces in it, and no hyphen at the beginning");
    }
  }

  /** Command lines can be read by everybody on a machine. */
  private static void checkNoPassword(String host) {
    if (host.matches("(ssh://)?[^/]*:[^/]*@.*")) {
      throw new IllegalArgumentException(
          "A host with a password in it is not taken; log in with a key or an agent");
    }
  }

  private static void checkPort(int port) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("The port is " + port + "; expected: 1 to 65535");
    }
  }

  /** As the configuration says. */
  public static Login to(String host) {
    return new Login(
        host, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /** The same as this user. */
  public Login withUser(String name) {
    return new Login(host, Optional.of(name), port, config, identity);
  }

  /** The same at this port. */
  public Login withPort(int number) {
    return new Login(host, user, OptionalInt.of(number), config, identity);
  }

  /** The same with this configuration. */
  public Login withConfig(Path file) {
    return new Login(host, user, port, Optional.of(file), identity);
  }

  /** The same with this key. */
  public Login withIdentity(Path file) {
    return new Login(host, user, port, config, Optional.of(file));
  }

  /**
   * The command line of ssh. It has no secret in it, and nothing that depends on the task.
   *
   * @param tunnel both ends of the tunnel, as {@code -L} wants them
   * @param connectTimeout how long the connection may take
   * @param lease how long a silent line may be taken for a living one
   * @param farCommand what to run there
   */
  List<String> command(String tunnel, Duration connectTimeout, Duration lease, String farCommand) {
    List<String> line = new ArrayList<>(List.of("ssh", "-T"));
    config.ifPresent(file -> line.addAll(List.of("-F", file.toString())));
    identity.ifPresent(file -> line.addAll(List.of("-i", file.toString())));
    user.ifPresent(name -> line.addAll(List.of("-l", name)));
    port.ifPresent(number -> line.addAll(List.of("-p", Integer.toString(number))));
    // Nobody is there to answer questions.
    set(line, "BatchMode=yes");
    set(line, "ConnectTimeout=" + Math.max(1, connectTimeout.toSeconds()));
    set(line, "ServerAliveInterval=" + Math.max(1, lease.toSeconds() / 4));
    set(line, "ServerAliveCountMax=3");
    // A shared connection would keep the tunnel open after our end.
    set(line, "ControlMaster=no");
    set(line, "ControlPath=none");
    // A configured command would stand in the way of ours.
    set(line, "RemoteCommand=none");
    set(line, "ExitOnForwardFailure=yes");
    line.addAll(List.of("-L", tunnel, "--", host, farCommand));
    return line;
  }

  private static void set(List<String> line, String option) {
    line.add("-o");
    line.add(option);
  }

  @Override
  public String toString() {
    return (user.isPresent() ? user.get() + "@" : "")
        + host
        + (port.isPresent() ? ":" + port.getAsInt() : "");
  }
}
