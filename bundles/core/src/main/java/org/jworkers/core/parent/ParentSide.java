package org.jworkers.core.parent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jworkers.api.Death;
import org.jworkers.api.ItemResult;
import org.jworkers.api.Outcome;
import org.jworkers.api.PayloadException;
import org.jworkers.api.WorkOrigin;
import org.jworkers.api.WorkerState;
import org.jworkers.core.launch.LaunchedChild;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Ending;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Message.Busy;
import org.jworkers.core.message.Message.Ended;
import org.jworkers.core.message.Message.Gone;
import org.jworkers.core.message.Message.Output;
import org.jworkers.core.message.Message.Refused;
import org.jworkers.core.message.Message.Reported;
import org.jworkers.core.message.Message.Result;
import org.jworkers.core.message.Message.Started;
import org.jworkers.core.message.Parts;

/**
 * The parent side of one life: hears the child side, and keeps life, items and results in step with
 * it. The life is over when nothing of the child side runs any more and everything it said was
 * heard.
 *
 * @param <T> what an item gives back
 * @param <R> what the worker as a whole gives back
 */
final class ParentSide<T, R> implements Line.Receiver {
  private final Life<R> life;
  private final LaunchedChild child;
  private final Line line;
  private final Voice voice;
  private final ItemQueue items;
  private final ResultQueue<T> results;
  private final CompletableFuture<Outcome<R>> ended = new CompletableFuture<>();
  private final CompletableFuture<Void> lineDone = new CompletableFuture<>();
  private final CompletableFuture<Death> gone = new CompletableFuture<>();

  /** Results that are about to be added. */
  private final List<ItemResult<T>> read = new ArrayList<>();

  /** Has the frames of the start. */
  private final Throwable call = new Throwable();

  ParentSide(Life<R> life, LaunchedChild child, Line line, Voice voice) {
    this.life = life;
    this.child = child;
    this.line = line;
    this.voice = voice;
    this.items = new ItemQueue(voice.worker(), line);
    this.results = new ResultQueue<>(child.receivers());
    voice.follow(items::inHand);
    child.gone().thenAccept(gone::complete);
    gone.thenAcceptBoth(lineDone, (death, nothing) -> end(death));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void received(Message message) {
    if (message instanceof Result result) {
      result(result);
    } else if (message instanceof Reported reported) {
      life.reported(reported.progress());
    } else if (message instanceof Started started) {
      life.started(started.id());
    } else if (message instanceof Ended over) {
      ended(over);
    } else if (message instanceof Refused refused) {
      life.refused(refused);
    } else if (message instanceof Busy busy) {
      life.busy(busy.activity());
    } else if (message instanceof Output output) {
      voice.say(output.error(), output.text());
    } else if (message instanceof Gone over) {
      gone.complete(over.death());
      lineDone.complete(null);
    }
  }

  private void result(Result result) {
    ItemResult<T> read = read(result);
    items.settle(1); // before the result can be seen: whoever has it finds the item settled
    results.add(read);
  }

  /** Called by one thread only, on lines that bring several. */
  @Override
  public void results(List<Result> more) {
    try {
      for (int i = 0; i < more.size(); i++) {
        read.add(read(more.get(i)));
      }
    } finally {
      items.settle(read.size());
      results.addAll(read);
      read.clear();
    }
  }

  @SuppressWarnings("unchecked")
  private ItemResult<T> read(Result result) {
    Object value = unpack(result.body(), "result");
    boolean ok = result.ok() && !(value instanceof Unreadable);
    Throwable error = ok ? null : noted(throwable(value));
    return new ItemResult<>(result.counter(), ok, ok ? (T) value : null, error, life.id());
  }

  /** What came cannot be read here: that is the item's failure, not the worker's. */
  private record Unreadable(PayloadException why) {}

  private Object unpack(Object body, String what) {
    try {
      return line.unpack(body, what);
    } catch (PayloadException cannotTravel) {
      return new Unreadable(cannotTravel);
    }
  }

  private Throwable noted(Throwable error) {
    return WorkOrigin.note(error, voice.worker(), life.id(), call);
  }

  private static Throwable throwable(Object value) {
    return value instanceof Unreadable unreadable ? unreadable.why() : (Throwable) value;
  }

  @SuppressWarnings("unchecked")
  private void ended(Ended over) {
    Parts names = over.ok() ? Parts.RESULT : Parts.ERROR;
    Object parts = unpack(over.body(), names.body());
    if (parts instanceof Unreadable unreadable) {
      life.settled(new Outcome.Failure<>(names.named(unreadable.why())), life.userState());
      return;
    }
    Ending ending = Ending.of((Object[]) parts);
    life.settled(
        over.ok()
            ? new Outcome.Success<>((R) ending.value())
            : new Outcome.Failure<>(noted((Throwable) ending.value())),
        ending.state());
  }

  @Override
  public void lost(String reason) {
    lineDone.complete(null);
    if (!gone.isDone()) {
      child.lineLost(reason);
    }
  }

  private void end(Death death) {
    items.drop();
    Optional<Outcome<R>> how = life.ended(death, items.inHand());
    line.close();
    how.ifPresent(outcome -> results.finish(() -> ended.complete(outcome)));
  }

  /** No more items. */
  void closeInput() {
    life.enter(WorkerState.CLOSING);
    items.close();
  }

  Life<R> life() {
    return life;
  }

  LaunchedChild child() {
    return child;
  }

  Line line() {
    return line;
  }

  ItemQueue items() {
    return items;
  }

  ResultQueue<T> results() {
    return results;
  }

  CompletableFuture<Outcome<R>> ended() {
    return ended;
  }
}
