package org.jworkers.server.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jworkers.api.Death;
import org.jworkers.api.Rung;
import org.jworkers.core.child.ChildSide;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.line.Line;
import org.jworkers.core.line.Once;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.spi.Payload;

/** Hosts a worker in a thread of this server. */
final class ThreadHost implements Hosted {
  /** So much does not leave at once: the next result would have to wait for it. */
  private static final long MUCH = 4 << 20;

  private final ChildSide side;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  ThreadHost(WireLine client, Facilities facilities, List<Message> opening, Job work) {
    this.side =
        new ChildSide(
            new Farewell(client),
            job ->
                client.speak(
                    facilities.plugIns().codec(job.codec()),
                    facilities.plugIns().space(job.space()),
                    job.transfer()));
    opening.forEach(side::received);
    Thread thread = new Thread(new Once(this::run), work.shownName());
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      side.run();
    } finally {
      ended.complete(null);
    }
  }

  @Override
  public void received(Message message) {
    if (!(message instanceof Message.Kill)) {
      side.received(message);
    }
  }

  @Override
  public void lost(String reason) {
    side.lost(reason);
  }

  @Override
  public void cancel(boolean insistent) {
    side.received(new Message.Cancel(insistent));
  }

  /** A thread cannot be killed; it has been asked by force. */
  @Override
  public void kill() {
    cancel(true);
  }

  @Override
  public CompletionStage<?> ended() {
    return ended;
  }

  /** The certificate of something in this JVM that ended without a process. */
  static Death death(String cause) {
    return new Death(
        cause,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Whereabouts.here(),
        Optional.empty(),
        List.of(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Rung.NONE);
  }

  /** The client's line, as the child side sees it: before it is closed, the client is told. */
  private record Farewell(WireLine client) implements Line {

    @Override
    public void receive(Receiver receiver) {
      client.receive(receiver);
    }

    @Override
    public void send(Message message) throws IOException {
      client.send(message);
    }

    @Override
    public void deliver(Message message, boolean now) throws IOException {
      if (now) {
        client.send(message);
      } else {
        client.sendSoon(message);
      }
    }

    @Override
    public void flush() {
      client.flush();
    }

    @Override
    public Object pack(Object value, String what) {
      return client.pack(value, what);
    }

    @Override
    public Object lend(Object value, String what) {
      return client.lend(value, what);
    }

    /** Rather waits until much has left than copies it. */
    @Override
    public void keep(Object body) {
      if (((Payload) body).size() >= MUCH) {
        client.flush();
      }
      client.keep(body);
    }

    @Override
    public Object unpack(Object body, String what) {
      return client.unpack(body, what);
    }

    @Override
    public Object copy(Object value, String what) {
      return client.copy(value, what);
    }

    @Override
    public void close() {
      try {
        client.send(new Message.Gone(death("The thread ended by itself")));
      } catch (IOException lost) {
        // The client has gone before.
      }
      client.close();
    }
  }
}
