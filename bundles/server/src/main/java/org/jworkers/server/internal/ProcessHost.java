package org.jworkers.server.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jworkers.api.Death;
import org.jworkers.core.launch.LaunchedChild;
import org.jworkers.core.line.Line;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Message;

/**
 * Hosts a worker in a child JVM: passes on what client and child say to each other, without reading
 * what is in it, and tells the client when the child is gone.
 */
final class ProcessHost implements Hosted {
  private final WireLine client;
  private final LaunchedChild child;
  private final Line line;
  private final CompletableFuture<Void> heardOut = new CompletableFuture<>();
  private final CompletionStage<Void> ended;

  ProcessHost(WireLine client, LaunchedChild child, List<Message> opening) throws IOException {
    this.client = client;
    this.child = child;
    this.line = connect(child);
    this.ended = child.gone().thenAcceptBoth(heardOut, (death, nothing) -> tell(death));
    child.output((error, text) -> send(client, new Message.Output(error, text)));
    line.receive(new FromChild());
    for (Message message : opening) {
      line.send(message);
    }
  }

  private static Line connect(LaunchedChild child) throws IOException {
    try {
      return child.line();
    } catch (IOException | RuntimeException notThere) {
      child.kill();
      throw notThere;
    }
  }

  private void tell(Death death) {
    line.close();
    send(client, new Message.Gone(death));
  }

  private static void send(Line to, Message message) {
    try {
      to.send(message);
    } catch (IOException lost) {
      // The reader of that line learns it too, and does what has to be done.
    }
  }

  @Override
  public void received(Message message) {
    if (message instanceof Message.Kill) {
      kill();
    } else {
      send(line, message);
    }
  }

  /** Without its client, the worker is of no use: it is told so by the end of its line. */
  @Override
  public void lost(String reason) {
    line.close();
  }

  @Override
  public void cancel(boolean insistent) {
    send(line, new Message.Cancel(insistent));
  }

  @Override
  public void kill() {
    child.kill();
  }

  @Override
  public CompletionStage<?> ended() {
    return ended;
  }

  /** Hears the child. */
  private final class FromChild implements Line.Receiver {

    @Override
    public void received(Message message) {
      if (message instanceof Message.Result) {
        sendSoon(message);
      } else {
        send(client, message);
      }
    }

    private void sendSoon(Message message) {
      try {
        client.sendSoon(message);
      } catch (IOException lost) {
        // The client's side of this host learns it too.
      }
    }

    @Override
    public void rests() {
      client.hurry();
    }

    @Override
    public void lost(String reason) {
      heardOut.complete(null);
      child.lineLost(reason);
    }
  }
}
