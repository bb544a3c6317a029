package org.jworkers.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jworkers.ssh.internal.Code;
import org.jworkers.ssh.internal.FarSide;
import org.jworkers.ssh.internal.Login;

/**
 * Where and how to start a server by ssh: immutable, with a wither for each value.
 *
 * <p>What is not said here is the business of the user's ssh configuration: names, jump hosts,
 * keys, known hosts, the agent. There is no password to be given: ssh is told never to ask for one.
 */
public final class SshTarget {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

  private final Login login;
  private final FarSide farSide;
  private final Code code;
  private final Hearing hearing;

  private SshTarget(Login login, FarSide farSide, Code code, Hearing hearing) {
    this.login = login;
    this.farSide = farSide;
    this.code = code;
    this.hearing = hearing;
  }

  /**
   * A machine.
   *
   * @param host what ssh calls it: a name in its configuration, a host, or {@code user@host}
   * @throws IllegalArgumentException if ssh would take that for something else
   */
  public static SshTarget of(String host) {
    return new SshTarget(
        Login.to(host), FarSide.USUAL, Code.OURS, new Hearing(line -> {}, USUAL_TIMEOUT));
  }

  /** Logs in as this user. */
  public SshTarget user(String user) {
    return with(login.withUser(user));
  }

  /** Logs in at this port. */
  public SshTarget port(int port) {
    return with(login.withPort(port));
  }

  /** Uses this file as ssh's configuration, in place of the user's and the system's. */
  public SshTarget configFile(Path file) {
    return with(login.withConfig(file));
  }

  /** Logs in with the key in this file. */
  public SshTarget identityFile(Path file) {
    return with(login.withIdentity(file));
  }

  /** Runs the server in this directory of the far machine; the login's own one is usual. */
  public SshTarget directory(String directory) {
    return with(farSide.withDirectory(directory));
  }

  /** Runs the server with this {@code java} command of the far machine. */
  public SshTarget java(String java) {
    return with(farSide.withJava(java));
  }

  /**
   * Sends nothing and starts this command of the far machine, which has to be a jworkers server:
   * {@code /opt/jworkers/launcher/jworkers server}. It is text for the far shell; the arguments
   * that say where to listen are added to it.
   */
  public SshTarget command(String command) {
    return with(farSide.withCommand(command));
  }

  /** Gives the server one argument more, such as {@code --host-in=thread}. */
  public SshTarget serverArgument(String argument) {
    return with(farSide.withArgument(argument));
  }

  /**
   * Sends these too, for the tasks that will be run there.
   *
   * @param bundles jars, folders of jars, or folders of classes
   */
  public SshTarget withBundles(Path... bundles) {
    return with(code.withBundles(List.of(bundles)));
  }

  /**
   * Sends the jars, or folders of classes, that these classes are in too, and offers their packages
   * as {@link #offering} does.
   *
   * @throws IllegalArgumentException if a class is in none
   */
  public SshTarget withCodeOf(Class<?>... classes) {
    return with(code.withCodeOf(List.of(classes)));
  }

  /**
   * Lets payloads name types in these packages, and in those below them. Of use on the class path
   * only: modules and bundles say by themselves what they offer.
   */
  public SshTarget offering(String... packages) {
    return with(code.offering(List.of(packages)));
  }

  /**
   * Sends this installation of jworkers, and starts its framework there. Without it, the far side
   * is like this one: a plain JVM with the jars of jworkers that are on the module path or class
   * path here.
   *
   * @param folder has the folders {@code lib}, {@code bundles} and {@code configs}
   */
  public SshTarget installation(Path folder) {
    return with(code.withInstallation(folder));
  }

  /** Hands every line that ssh and the far side write to {@code output}, on threads of ours. */
  public SshTarget forwardingOutput(Consumer<String> output) {
    return new SshTarget(
        login, farSide, code, new Hearing(Objects.requireNonNull(output), hearing.timeout));
  }

  /** Says how long the server may take until it is ready; sending included. */
  public SshTarget startTimeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("The start time-out is " + timeout + ": not positive");
    }
    return new SshTarget(login, farSide, code, new Hearing(hearing.output, timeout));
  }

  /** What ssh calls the machine. */
  public String host() {
    return login.host();
  }

  Login login() {
    return login;
  }

  FarSide farSide() {
    return farSide;
  }

  Optional<Code> code() {
    return farSide.command().isPresent() ? Optional.empty() : Optional.of(code);
  }

  Consumer<String> output() {
    return hearing.output;
  }

  Duration startTimeout() {
    return hearing.timeout;
  }

  private SshTarget with(Login changed) {
    return new SshTarget(changed, farSide, code, hearing);
  }

  private SshTarget with(FarSide changed) {
    return new SshTarget(login, changed, code, hearing);
  }

  private SshTarget with(Code changed) {
    return new SshTarget(login, farSide, changed, hearing);
  }

  @Override
  public String toString() {
    return login.toString();
  }

  private record Hearing(Consumer<String> output, Duration timeout) {}
}
