package org.jworkers.itests.far;

import static org.jworkers.remote.Remotes.remote;

import java.nio.file.Path;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.ssh.SshServer;
import org.jworkers.ssh.SshTarget;

/** Asks a worker on the far side in which module it runs, and on whose behalf. */
final class Main {
  private Main() {}

  /**
   * Prints what it hears.
   *
   * @param arguments the configuration of ssh, and the host
   */
  public static void main(String[] arguments) {
    SshTarget target =
        SshTarget.of(arguments[1]).configFile(Path.of(arguments[0])).withCodeOf(Main.class);
    try (SshServer server = SshServer.open(target);
        Workers workers = Workers.open();
        Worker<String> worker =
            workers.start(remote(server.address()).token(server.token()), Main::whereAmI, "heard")) {
      System.out.println(worker.join());
    } catch (InterruptedException nobodyDoes) {
      throw new IllegalStateException(nobodyDoes);
    }
  }

  private static String whereAmI(String word) {
    String login = System.getenv("SSH_CONNECTION") == null ? "no login" : "a login";
    return word + " from " + Main.class.getModule() + " in " + login;
  }
}
