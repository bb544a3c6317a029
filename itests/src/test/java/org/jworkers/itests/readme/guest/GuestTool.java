package org.jworkers.itests.readme.guest;

import static org.jworkers.remote.Remotes.remote;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.spi.ToolProvider;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.Outcome;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;

/**
 * A user's program in a bundle of its own, in the place of the examples: has a worker of a server
 * do nothing for long, and tells how that ended.
 */
public final class GuestTool implements ToolProvider {
  /** For the registrar. */
  public GuestTool() {}

  @Override
  public String name() {
    return "jworkers-examples";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    String[] address = arguments[0].split(":");
    InetSocketAddress server = new InetSocketAddress(address[0], Integer.parseInt(address[1]));
    try (Workers workers = Workers.open()) {
      Worker<Boolean> worker =
          workers.start(remote(server), GuestTool::doNothing, Duration.ofHours(1));
      out.println("started in " + worker.pid());
      worker.await();
      out.println("ended: " + words(worker.outcome().orElseThrow()));
      return 0;
    } catch (InterruptedException stopped) {
      return 1;
    }
  }

  private static boolean doNothing(Duration time) throws InterruptedException {
    Checkpoint.sleep(time);
    return true;
  }

  private static String words(Outcome<?> outcome) {
    return outcome instanceof Outcome.Failure<?> failure
        ? failure.error().getClass().getSimpleName()
        : outcome.getClass().getSimpleName();
  }
}
