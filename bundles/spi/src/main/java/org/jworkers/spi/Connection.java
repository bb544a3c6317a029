package org.jworkers.spi;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.Objects;

/**
 * An open line to the far side: bytes in order, both ways.
 *
 * @param channel blocking; one thread may read while another writes; closing it ends both. A {@link
 *     TcpChannel} can also carry TLS; a {@link SteadyChannel} is written by the threads of those
 *     who send, any other by a thread of its own
 * @param peer whom it leads to, in words for an error message: "127.0.0.1:60006"
 */
public record Connection(ByteChannel channel, String peer) implements Closeable {

  /** Refuses nulls. */
  public Connection {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(peer, "peer");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
