package org.jworkers.server.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jworkers.api.Death;
import org.jworkers.api.Rung;
import org.jworkers.core.child.ChildSide;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.line.CodedLine;
import org.jworkers.core.line.Line;
import org.jworkers.core.line.Once;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message;
import org.jworkers.spi.Payload;

/**
 * Hosts a worker in a thread of this server: in one of its own, or in one of those that workers of
 * one client share. Of these it has none while it has nothing to do.
 */
final class ThreadHost implements Hosted {
  /** So much does not leave at once: the next result would have to wait for it. */
  private static final long MUCH = 4 << 20;

  private final CodedLine client;
  private final String name;
  private final Optional<? extends Executor> threads;
  private final ChildSide side;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  /**
   * Hosts it from now on.
   *
   * @param opening what its child side is told
   * @param threads those that it shares, if it does
   */
  ThreadHost(
      CodedLine client,
      Facilities facilities,
      List<Message> opening,
      Job work,
      Optional<? extends Executor> threads) {
    this.threads = threads;
    this.client = client;
    this.name = work.shownName();
    this.side =
        new ChildSide(
            new Farewell(client),
            job ->
                client.speak(
                    facilities.plugIns().codec(job.codec()),
                    facilities.plugIns().space(job.space()),
                    job.transfer()));
    opening.forEach(side::received);
    takeThread();
  }

  private void takeThread() {
    if (threads.isPresent()) {
      threads.get().execute(this::runForNow);
    } else {
      Thread thread = new Thread(new Once(this::run), name);
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    try {
      side.run();
    } finally {
      ended.complete(null);
    }
  }

  private void runForNow() {
    Thread.currentThread().setName(name);
    boolean rests = false;
    try {
      rests = !side.run(this::wake);
    } finally {
      if (!rests) {
        ended.complete(null);
      }
    }
  }

  /** On the thread that reads, for others too. */
  private void wake() {
    try {
      takeThread();
    } catch (OutOfMemoryError | RejectedExecutionException none) {
      leave(client, "There was no thread for it: " + none.getMessage());
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
  private record Farewell(CodedLine client) implements Line {

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
      leave(client, "The thread ended by itself");
    }
  }

  private static void leave(CodedLine client, String cause) {
    try {
      client.send(new Message.Gone(death(cause)));
    } catch (IOException lost) {
      // The client has gone before.
    }
    client.close();
  }
}
