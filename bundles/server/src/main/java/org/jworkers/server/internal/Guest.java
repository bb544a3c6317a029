package org.jworkers.server.internal;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ByteChannel;

/**
 * A client that has connected, and has said nothing yet.
 *
 * @param channel what leads to it
 * @param address where it is
 */
record Guest(ByteChannel channel, SocketAddress address) implements Closeable {

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
