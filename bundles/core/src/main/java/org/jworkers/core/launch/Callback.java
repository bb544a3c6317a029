package org.jworkers.core.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jworkers.core.line.Duplex;
import org.jworkers.core.line.Outbox;

/**
 * The place where a child process calls back: a Unix domain socket in a folder that only this user
 * can look into; where there is none, a port on the loopback address, with a secret in that folder.
 * Beside the socket is the file of the child's {@link Outbox}.
 */
public final class Callback implements AutoCloseable {
  private static final String SOCKET = "socket";
  private static final String PORT = "port";
  private static final String OUTBOX = "outbox";
  private static final int LONGEST_SOCKET_PATH = 100;

  private final Path folder;
  private final ServerSocketChannel server;
  private final FileChannel outbox; // null with a port
  private final String secret; // empty where only this user can call
  private volatile boolean answered;

  private Callback(Path folder, ServerSocketChannel server, FileChannel outbox, String secret) {
    this.folder = folder;
    this.server = server;
    this.outbox = outbox;
    this.secret = secret;
  }

  /**
   * Begins to listen, or deletes the folder if that cannot be; {@code folder} is what the child has
   * to be told.
   */
  static Callback in(Path folder) throws IOException {
    try {
      return listening(folder);
    } catch (IOException notHere) {
      // By name: whoever is out of descriptors cannot look into a folder.
      List.of(SOCKET, PORT, OUTBOX).forEach(file -> Scratch.deleteOne(folder.resolve(file)));
      Scratch.delete(folder);
      throw notHere;
    }
  }

  private static Callback listening(Path folder) throws IOException {
    Path socket = folder.resolve(SOCKET);
    if (socket.toString().length() <= LONGEST_SOCKET_PATH) {
      try {
        return at(socket);
      } catch (UnsupportedOperationException none) {
        // This system has no Unix domain sockets; loopback TCP has to do.
      }
    }
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
    Files.writeString(folder.resolve(PORT), port + " " + secret);
    return new Callback(folder, server, null, secret);
  }

  private static Callback at(Path socket) throws IOException {
    Path folder = socket.getParent();
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      return new Callback(folder, server, newOutbox(folder), "");
    } catch (IOException full) {
      server.close();
      throw full;
    }
  }

  private static FileChannel newOutbox(Path folder) throws IOException {
    Files.createFile(folder.resolve(OUTBOX));
    FileChannel outbox = openOutbox(folder);
    try {
      Outbox.prepare(outbox);
      return outbox;
    } catch (IOException full) {
      outbox.close();
      throw full;
    }
  }

  private static FileChannel openOutbox(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(OUTBOX), StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Waits for the child, and takes no other call after it.
   *
   * @throws AsynchronousCloseException if this was closed meanwhile
   */
  Duplex accept() throws IOException {
    try {
      SocketChannel first = server.accept();
      return secret.isEmpty() ? withSecond(first) : Duplex.of(first);
    } finally {
      close();
    }
  }

  /**
   * The child calls twice: first for what it hears, then, with its outbox open, for what it says.
   */
  private Duplex withSecond(SocketChannel out) throws IOException {
    try {
      Duplex channels = Duplex.toChild(server.accept(), out, outbox);
      answered = true;
      return channels;
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  /** What the child has to say in its hello. */
  String secret() {
    return secret;
  }

  /** The folder in which the child finds the way back. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (outbox != null && !answered) {
      outbox.close();
    }
    Scratch.deleteOne(folder.resolve(OUTBOX));
    Files.deleteIfExists(folder.resolve(SOCKET));
    Files.deleteIfExists(folder.resolve(PORT));
  }

  /** Closes it, and deletes the folder and all that is in it. */
  void discard() {
    try {
      close();
    } catch (IOException nothingToDo) {
      // It listens no more, and its folder goes now.
    }
    Scratch.delete(folder);
  }

  /** A child's call: its end of the line, and the secret to show. */
  public record Call(Duplex channels, String secret) {}

  /** Calls back, from the child. */
  public static Call call(Path folder) throws IOException {
    Path socket = folder.resolve(SOCKET);
    if (Files.exists(socket)) {
      UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
      SocketChannel in = SocketChannel.open(address);
      FileChannel outbox = openOutbox(folder);
      return new Call(Duplex.toParent(in, SocketChannel.open(address), outbox), "");
    }
    String[] parts = Files.readString(folder.resolve(PORT)).split(" ");
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0]));
    SocketChannel channel = SocketChannel.open(address);
    channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
    return new Call(Duplex.of(channel), parts[1]);
  }
}
