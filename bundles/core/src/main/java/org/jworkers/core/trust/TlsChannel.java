package org.jworkers.core.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jworkers.spi.SteadyChannel;
import org.jworkers.spi.TcpChannel;

/**
 * A channel that speaks TLS 1.3 over another one. It can do nothing before {@link #handshake}.
 *
 * <p>The JDK's sockets do the work: unlike its engine, they know by themselves how to let one
 * thread read while another writes, which is what a line does.
 */
public final class TlsChannel extends AbstractInterruptibleChannel implements SteadyChannel {
  private static final int PIECE = 16 << 10;

  /** How long the other side may take to hear why the handshake has failed. */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final TcpChannel raw;
  private final Opening opening;
  private volatile InputStream in;
  private volatile OutputStream out;
  private volatile Optional<X509Certificate> own = Optional.empty();

  /** How a side begins. */
  private interface Opening {
    SSLSocket open(TlsChannel channel) throws IOException;
  }

  private TlsChannel(TcpChannel raw, Opening opening) {
    this.raw = raw;
    this.opening = opening;
  }

  /**
   * The side that connected.
   *
   * @param peer whom it wants to speak to: "host:port"
   */
  public static TlsChannel client(TcpChannel raw, TlsFiles files, String peer) {
    int colon = peer.lastIndexOf(':');
    String host = peer.substring(0, colon);
    int port = Integer.parseInt(peer.substring(colon + 1));
    return new TlsChannel(
        raw,
        channel -> {
          TlsContext context = files.read();
          channel.own = context.own();
          SSLSocket socket =
              (SSLSocket)
                  context
                      .context()
                      .getSocketFactory()
                      .createSocket(raw.socket(), host, port, false);
          SSLParameters parameters = socket.getSSLParameters();
          parameters.setEndpointIdentificationAlgorithm("HTTPS");
          socket.setSSLParameters(parameters);
          return socket;
        });
  }

  /**
   * The side that was connected to.
   *
   * @param heard what was read from the channel already
   */
  public static TlsChannel server(TcpChannel raw, TlsContext context, byte[] heard) {
    return new TlsChannel(
        raw,
        channel -> {
          channel.own = context.own();
          SSLSocket socket =
              (SSLSocket)
                  context
                      .context()
                      .getSocketFactory()
                      .createSocket(raw.socket(), new ByteArrayInputStream(heard), false);
          socket.setNeedClientAuth(context.picky());
          return socket;
        });
  }

  /**
   * Agrees on keys with the other side, and makes sure of it.
   *
   * @throws IOException if that fails, in words for the user
   */
  public void handshake() throws IOException {
    boolean done = false;
    try {
      begin();
      shakeHands(opening.open(this));
      done = true;
    } finally {
      end(done);
    }
  }

  private void shakeHands(SSLSocket socket) throws IOException {
    socket.setEnabledProtocols(new String[] {"TLSv1.3"});
    try {
      socket.startHandshake();
    } catch (IOException failed) {
      drain();
      throw TlsErrors.inWords(failed, own);
    }
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /**
   * Lets the other side have this side's last words: whoever closes with bytes unread, or yet to
   * come, may take them back.
   */
  private void drain() {
    byte[] rest = new byte[4 << 10];
    long end = System.nanoTime() + LINGER.toNanos();
    try {
      Socket socket = raw.socket();
      socket.shutdownOutput();
      long left = LINGER.toMillis();
      do {
        socket.setSoTimeout((int) left);
        left = socket.getInputStream().read(rest) < 0 ? 0 : (end - System.nanoTime()) / 1_000_000;
      } while (left > 0);
    } catch (IOException gone) {
      // Then it has heard them, or never will.
    }
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (!to.hasRemaining()) {
      return 0;
    }
    byte[] piece = to.hasArray() ? to.array() : new byte[Math.min(to.remaining(), PIECE)];
    int from = to.hasArray() ? to.arrayOffset() + to.position() : 0;
    int length = to.hasArray() ? to.remaining() : piece.length;
    int read = read(piece, from, length);
    if (read > 0 && to.hasArray()) {
      to.position(to.position() + read);
    } else if (read > 0) {
      to.put(piece, 0, read);
    }
    return read;
  }

  private int read(byte[] piece, int from, int length) throws IOException {
    int read = -1;
    boolean done = false;
    try {
      begin();
      read = in.read(piece, from, length);
      done = true;
    } catch (IOException failed) {
      throw told(failed);
    } finally {
      end(done);
    }
    return read;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int count = from.remaining();
    byte[] piece = new byte[Math.min(count, PIECE)];
    while (from.hasRemaining()) {
      int length = Math.min(from.remaining(), PIECE);
      from.get(piece, 0, length);
      try {
        out.write(piece, 0, length);
      } catch (IOException failed) {
        throw told(failed);
      }
    }
    return count;
  }

  /** What fails because this end was closed is no fault of the line's. */
  private IOException told(IOException failed) {
    return isOpen() ? TlsErrors.inWords(failed, own) : new AsynchronousCloseException();
  }

  /**
   * Closes at once, without a farewell: what the two sides have to say to each other at the end,
   * their messages say, and a farewell would have to wait for a write that hangs.
   */
  @Override
  protected void implCloseChannel() throws IOException {
    raw.close();
  }
}
