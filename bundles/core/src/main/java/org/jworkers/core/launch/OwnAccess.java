package org.jworkers.core.launch;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.trust.Credentials;
import org.jworkers.core.trust.Introduction;
import org.jworkers.spi.Connection;

/** Over a connection that is there. */
final class OwnAccess implements Access {
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);

  private final Facilities facilities;
  private final Connection connection;
  private final Credentials credentials;
  private final ByteChannel channel;
  private final WireLine line;
  private boolean shared;

  /**
   * Over a connection, which it owns from now on.
   *
   * @param name whose it is, for the threads
   */
  OwnAccess(Facilities facilities, String name, Connection connection, Credentials credentials) {
    this.facilities = facilities;
    this.connection = connection;
    this.credentials = credentials;
    this.channel = credentials.over(connection);
    this.line = new WireLine(channel, name, facilities.limits().largestMessage());
  }

  @Override
  public WireLine open() throws IOException {
    return open(false);
  }

  /** The same, and asks for a line of many workers. */
  WireLine open(boolean many) throws IOException {
    Future<?> deadline = facilities.pulse().after(HANDSHAKE, () -> line.fail("no answer"));
    try {
      shared = new Introduction(line, channel, credentials).make(many);
      facilities.pulse().add(line);
      return line;
    } catch (IOException refused) {
      String why =
          deadline.isDone()
              ? "No answer within " + HANDSHAKE.toSeconds() + " s"
              : refused.getMessage();
      line.fail("refused");
      throw new IOException("server " + peer() + ": " + why, refused);
    } finally {
      deadline.cancel(false);
    }
  }

  /** Whether the server has agreed to many workers. */
  boolean isShared() {
    return shared;
  }

  @Override
  public void abandon() {
    line.close();
  }

  @Override
  public String peer() {
    return connection.peer();
  }
}
