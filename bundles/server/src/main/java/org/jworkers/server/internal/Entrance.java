package org.jworkers.server.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Optional;
import org.jworkers.core.line.Duplex;
import org.jworkers.core.trust.TlsChannel;
import org.jworkers.core.trust.TlsContext;
import org.jworkers.spi.SteadyChannel;
import org.jworkers.spi.TcpChannel;

/**
 * What a client comes in by. There is one port, so it looks at what the client says first: plain
 * frames and TLS begin with different bytes. Nothing can be read or written before {@link #open}.
 */
final class Entrance implements ByteChannel {
  private static final int TLS_HANDSHAKE = 22;
  private static final int PLAIN_FRAME = 0;

  private final ByteChannel raw;
  private final Optional<TlsContext> tls;
  private final ByteBuffer heard = ByteBuffer.allocate(4 << 10).flip();
  private volatile ByteChannel inside;

  /**
   * An entrance over a connection.
   *
   * @param tls with what to speak TLS, which takes a {@link TcpChannel}
   */
  Entrance(ByteChannel raw, Optional<TlsContext> tls) {
    this.raw = raw;
    this.tls = tls;
  }

  /**
   * Waits for the client to say something, and speaks TLS with it if that is to be.
   *
   * @throws NotAdmitted if it speaks something else than it should, or its certificate is not good
   */
  void open() throws IOException {
    heard.clear();
    int read = raw.read(heard);
    heard.flip();
    if (read < 0) {
      throw new IOException("The client hung up without a word");
    }
    byte first = heard.get(0);
    if (tls.isEmpty()) {
      inside = raw;
      refuse(first == TLS_HANDSHAKE, "The client speaks TLS, and this server does not");
      return;
    }
    if (first == PLAIN_FRAME) {
      inside = raw;
    }
    refuse(first != TLS_HANDSHAKE, "This server speaks TLS only, and the client does not");
    inside = handshake(tls.get());
  }

  /** Both ways through this entrance. */
  Duplex both() {
    return Duplex.of(this, raw instanceof SteadyChannel);
  }

  private static void refuse(boolean reason, String words) throws NotAdmitted {
    if (reason) {
      throw new NotAdmitted(words);
    }
  }

  private TlsChannel handshake(TlsContext context) throws IOException {
    byte[] first = Arrays.copyOf(heard.array(), heard.limit());
    heard.position(heard.limit());
    TlsChannel channel = TlsChannel.server((TcpChannel) raw, context, first);
    try {
      channel.handshake();
    } catch (IOException failed) {
      throw new NotAdmitted(failed.getMessage());
    }
    return channel;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (!heard.hasRemaining()) {
      return opened().read(to);
    }
    int length = Math.min(heard.remaining(), to.remaining());
    to.put(heard.slice(heard.position(), length));
    heard.position(heard.position() + length);
    return length;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return opened().write(from);
  }

  private ByteChannel opened() throws ClosedChannelException {
    ByteChannel channel = inside;
    if (channel == null) {
      throw new ClosedChannelException();
    }
    return channel;
  }

  @Override
  public boolean isOpen() {
    return raw.isOpen();
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
