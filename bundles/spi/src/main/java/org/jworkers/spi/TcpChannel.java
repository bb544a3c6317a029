package org.jworkers.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * A TCP connection. An interrupt of a thread that connects or reads closes it, as it does with a
 * {@link java.nio.channels.SocketChannel}; an interrupt of a thread that writes does not. One
 * thread may read while another writes.
 */
public final class TcpChannel extends AbstractInterruptibleChannel implements SteadyChannel {
  /** What is in no array goes through one of this length. */
  private static final int PIECE = 64 << 10;

  private final Socket socket;
  private volatile InputStream in;
  private volatile OutputStream out;
  private byte[] outgoing = {};

  private TcpChannel(Socket socket) {
    this.socket = socket;
  }

  /**
   * A channel over a connected socket, which it owns from now on. Packets leave as they are
   * written, and a peer that is gone without a word is found out at last.
   */
  public static TcpChannel over(Socket socket) throws IOException {
    TcpChannel channel = new TcpChannel(socket);
    try {
      channel.open();
    } catch (IOException gone) {
      channel.close();
      throw gone;
    }
    return channel;
  }

  /** Connects; waits as long as the operating system does, or until the thread is interrupted. */
  public static TcpChannel connect(InetSocketAddress address) throws IOException {
    TcpChannel channel = new TcpChannel(new Socket());
    boolean connected = false;
    try {
      channel.begin();
      channel.socket.connect(address);
      channel.open();
      connected = true;
    } finally {
      try {
        channel.end(connected);
      } finally {
        if (!connected) {
          channel.close();
        }
      }
    }
    return channel;
  }

  private void open() throws IOException {
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** The socket. Whoever reads or writes it beside this channel has to agree with its users. */
  public Socket socket() {
    return socket;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    int read = -1;
    boolean done = false;
    try {
      begin();
      read = to.hasArray() ? readToArray(to) : readPiece(to);
      done = true;
    } finally {
      end(done);
    }
    return read;
  }

  private int readToArray(ByteBuffer to) throws IOException {
    int read = in.read(to.array(), to.arrayOffset() + to.position(), to.remaining());
    to.position(to.position() + Math.max(0, read));
    return read;
  }

  private int readPiece(ByteBuffer to) throws IOException {
    byte[] piece = new byte[Math.min(to.remaining(), PIECE)];
    int read = in.read(piece);
    to.put(piece, 0, Math.max(0, read));
    return read;
  }

  /** Writes all bytes. */
  @Override
  public int write(ByteBuffer from) throws IOException {
    int count = from.remaining();
    try {
      while (from.hasRemaining()) {
        writeSome(from);
      }
    } catch (IOException failed) {
      throw isOpen() ? failed : new AsynchronousCloseException();
    }
    return count;
  }

  private void writeSome(ByteBuffer from) throws IOException {
    if (from.hasArray()) {
      out.write(from.array(), from.arrayOffset() + from.position(), from.remaining());
      from.position(from.limit());
    } else {
      int length = Math.min(from.remaining(), PIECE);
      if (outgoing.length < length) {
        outgoing = new byte[length];
      }
      from.get(outgoing, 0, length);
      out.write(outgoing, 0, length);
    }
  }

  @Override
  protected void implCloseChannel() throws IOException {
    socket.close();
  }
}
