package org.jworkers.core.launch;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jworkers.api.Death;
import org.jworkers.api.WorkerId;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Message;
import org.jworkers.core.trust.Credentials;
import org.jworkers.core.trust.Introduction;
import org.jworkers.spi.Connection;

/** A child side that a server hosts, at the far end of a connection. */
final class RemoteChild implements LaunchedChild {
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);

  private final Facilities facilities;
  private final Connection connection;
  private final Credentials credentials;
  private final ByteChannel channel;
  private final WireLine line;
  private final CompletableFuture<Death> gone = new CompletableFuture<>();

  RemoteChild(Facilities facilities, String name, Connection connection, Credentials credentials) {
    this.facilities = facilities;
    this.connection = connection;
    this.credentials = credentials;
    this.channel = credentials.over(connection);
    this.line = new WireLine(channel, name, facilities.limits().largestMessage());
  }

  @Override
  public WireLine line() throws IOException {
    Future<?> deadline = facilities.pulse().after(HANDSHAKE, () -> line.fail("no answer"));
    try {
      new Introduction(line, channel, credentials).make();
      facilities.pulse().add(line);
      return line;
    } catch (IOException refused) {
      String why =
          deadline.isDone()
              ? "No answer within " + HANDSHAKE.toSeconds() + " s"
              : refused.getMessage();
      line.fail("refused");
      throw new IOException(whereabouts() + ": " + why, refused);
    } finally {
      deadline.cancel(false);
    }
  }

  @Override
  public CompletionStage<Death> gone() {
    return gone;
  }

  @Override
  public void output(Written to) {
    // It comes over the line.
  }

  /**
   * The far side ends what has lost its line, within the lease; only after that the worker counts
   * as dead here.
   */
  @Override
  public void lineLost(String reason) {
    Death death = Deaths.plain("Contact lost: " + reason, new WorkerId(connection.peer(), 0, 0));
    facilities.pulse().after(facilities.limits().lease(), () -> gone.complete(death));
  }

  @Override
  public boolean kill() {
    try {
      line.send(new Message.Kill());
    } catch (IOException lost) {
      // The far side kills what has lost its line.
    }
    return true;
  }

  /** The far side ends what has lost its line. */
  @Override
  public void abandon() {
    kill();
    line.close();
  }

  @Override
  public String activity() {
    return "not visible from here";
  }

  @Override
  public String whereabouts() {
    return "server " + connection.peer();
  }
}
