package org.jworkers.itests.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;

/** Somebody at a port who says what the test wants to one client, and then hangs up. */
final class Impostor implements AutoCloseable {
  /** What it does with the one that calls. */
  interface Answer {
    void to(WireLine client) throws IOException;
  }

  private final ServerSocketChannel entrance = ServerSocketChannel.open();
  private final Answer answer;
  private final Thread thread = new Thread(this::run, "impostor");

  Impostor(Answer answer) throws IOException {
    this.answer = answer;
    entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    thread.start();
  }

  InetSocketAddress address() throws IOException {
    return (InetSocketAddress) entrance.getLocalAddress();
  }

  private void run() {
    try (WireLine client = new WireLine(entrance.accept(), "impostor", 1000)) {
      answer.to(client);
      client.next();
    } catch (IOException gone) {
      // The client has seen enough.
    }
  }

  /** Waits for a hello and welcomes the client with these fields. */
  static void welcome(WireLine client, Map<String, String> fields) throws IOException {
    client.next();
    client.send(new Message.Welcome(Frames.VERSION, fields));
  }

  @Override
  public void close() throws Exception {
    entrance.close();
    thread.join();
  }
}
