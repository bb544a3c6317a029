package org.jworkers.server.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.core.line.CodedLine;
import org.jworkers.core.line.Pulse;
import org.jworkers.core.message.Ending;
import org.jworkers.core.message.Message;

/**
 * A context: to its client a worker, here a definition that workers refer to, and that ends them
 * when it is ended.
 */
final class ContextHost implements Hosted {
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final CodedLine client;
  private final Message.Start start;
  private final Pulse pulse;
  private final Set<Hosted> workers = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean ending;

  ContextHost(CodedLine client, Message.Start start, Pulse pulse) {
    this.client = client;
    this.start = start;
    this.pulse = pulse;
  }

  void begin() throws IOException {
    client.send(new Message.Started(Whereabouts.here()));
  }

  /** The code space of the work that was left here. */
  String space() {
    return start.job().space();
  }

  /** What a child is told before the start of a worker that refers to this. */
  Message definition() {
    return new Message.Define(start.body());
  }

  /** From now on {@code worker} ends with this. */
  void add(Hosted worker) {
    workers.add(worker);
    worker.ended().thenRun(() -> workers.remove(worker));
    if (isEnding()) {
      worker.cancel(false);
    }
  }

  private synchronized boolean isEnding() {
    return ending;
  }

  @Override
  public void received(Message message) {
    if (message instanceof Message.CloseInput) {
      end(true, 0L);
    } else if (message instanceof Message.Cancel || message instanceof Message.Kill) {
      end(false, new WorkerTerminatedError("Context " + start.job().name() + " was terminated"));
    } else if (message instanceof Message.Item item) {
      Object refusal = new IllegalStateException("A context does no items");
      send(new Message.Result(item.counter(), false, client.pack(refusal, "error")));
    }
  }

  @Override
  public void lost(String reason) {
    end(false, new WorkerTerminatedError("The client was lost: " + reason));
  }

  /** Its workers are drained by themselves; then nobody needs it any more. */
  @Override
  public void drain() {
    allEnded().thenRun(() -> end(true, 0L));
  }

  private CompletableFuture<Void> allEnded() {
    return CompletableFuture.allOf(
        workers.stream()
            .map(worker -> worker.ended().toCompletableFuture())
            .toArray(CompletableFuture[]::new));
  }

  @Override
  public void cancel(boolean insistent) {
    received(new Message.Cancel(insistent));
  }

  @Override
  public void kill() {
    workers.forEach(Hosted::kill);
  }

  private void end(boolean ok, Object value) {
    synchronized (this) {
      if (ending) {
        return;
      }
      ending = true;
    }
    workers.forEach(worker -> worker.cancel(false));
    pulse.after(GRACE, this::kill);
    allEnded().whenComplete((nothing, never) -> tell(ok, value));
  }

  private void tell(boolean ok, Object value) {
    send(new Message.Ended(ok, client.pack(new Ending(value, null).parts(), "ending")));
    send(new Message.Gone(ThreadHost.death("The context was ended")));
    ended.complete(null);
  }

  private void send(Message message) {
    try {
      client.send(message);
    } catch (IOException lost) {
      // The client has gone before; the context ends with it.
    }
  }

  @Override
  public CompletableFuture<?> ended() {
    return ended;
  }
}
