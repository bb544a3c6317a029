package org.jworkers.core.parent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jworkers.api.Outcome;
import org.jworkers.api.Progress;
import org.jworkers.api.TaskContext;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerException;
import org.jworkers.api.WorkerFailedException;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerLostException;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerState;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.spi.Stopping;

/**
 * The handle of a worker: what a user holds. It looks at the present life, which for a worker that
 * is not to run is none and counts as ended.
 *
 * @param <T> what an item gives back
 * @param <R> what the worker as a whole gives back
 */
public class WorkerHandle<T, R> implements Worker<R> {
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Making making;
  private final WorkerId parentId = Whereabouts.here();
  private volatile ParentSide<T, R> side;

  /** A handle without a life. */
  WorkerHandle(Making making) {
    this.making = making;
  }

  /** Begins the first life, or does not if there is nothing to run. */
  void begin(Object state) {
    if (making.isToRun()) {
      ParentSide<T, R> started = making.start(state);
      side = started;
      making.began(this, started.ended());
    }
  }

  final Making making() {
    return making;
  }

  /** The present life's side; null for a worker that never runs. */
  final ParentSide<T, R> side() {
    return side;
  }

  @Override
  public final String type() {
    return making.spec().type();
  }

  @Override
  public final WorkerSpec spec() {
    return making.spec();
  }

  @Override
  public final String name() {
    return making.name();
  }

  @Override
  public boolean isPersistent() {
    return false;
  }

  @Override
  public final WorkerId id() {
    ParentSide<T, R> now = side;
    return now == null ? parentId : now.life().id();
  }

  @Override
  public final WorkerId parentId() {
    return parentId;
  }

  @Override
  public final boolean isChild() {
    WorkerId id = id();
    return TaskContext.current().map(context -> context.id().equals(id)).orElse(false);
  }

  @Override
  public final WorkerState state() {
    ParentSide<T, R> now = side;
    return now == null ? WorkerState.ENDED : now.life().state();
  }

  @Override
  public final boolean isAlive() {
    return state() != WorkerState.ENDED;
  }

  @Override
  public final Optional<Outcome<R>> outcome() {
    ParentSide<T, R> now = side;
    return now == null ? Optional.of(new Outcome.Success<>(null)) : now.life().outcome();
  }

  @Override
  @SuppressWarnings("unchecked")
  public final <S> S userState() {
    ParentSide<T, R> now = side;
    return (S) (now == null ? making.spec().state() : now.life().userState());
  }

  @Override
  public final Optional<Progress> progress() {
    ParentSide<T, R> now = side;
    return now == null ? Optional.empty() : now.life().progress();
  }

  @Override
  public final CompletionStage<Outcome<R>> ended() {
    ParentSide<T, R> now = side;
    return now == null
        ? java.util.concurrent.CompletableFuture.completedStage(outcome().orElseThrow())
        : now.ended().minimalCompletionStage();
  }

  @Override
  public final R join() throws InterruptedException {
    notFromInside();
    ParentSide<T, R> now = side;
    if (now == null) {
      return null;
    }
    lastInput();
    Outcome<R> outcome = now.life().awaitOutcome();
    if (outcome instanceof Outcome.Success<R> success) {
      return success.value();
    }
    throw why(outcome);
  }

  /** What says that it ended so, which is no success. */
  final WorkerException why(Outcome<R> outcome) {
    if (outcome instanceof Outcome.Failure<R> failure) {
      return new WorkerFailedException(
          "The task of worker " + name() + " failed: " + failure.error(), failure.error());
    }
    return new WorkerLostException(
        "Worker " + name() + " is lost", ((Outcome.Lost<R>) outcome).death());
  }

  @Override
  public final boolean await() throws InterruptedException {
    notFromInside();
    ParentSide<T, R> now = side;
    if (now != null) {
      lastInput();
      now.life().awaitEnd();
    }
    return true;
  }

  @Override
  public final boolean await(Duration timeout) throws InterruptedException {
    notFromInside();
    notNegative(timeout);
    ParentSide<T, R> now = side;
    if (now == null) {
      return true;
    }
    lastInput();
    return now.life().awaitEnd(timeout);
  }

  /** What waiting means to the input: nothing, for a worker that has none. */
  void lastInput() {}

  final void notFromInside() {
    if (isChild()) {
      throw new IllegalStateException("A worker cannot wait for itself: " + name());
    }
  }

  static void notNegative(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("Negative timeout: " + timeout);
    }
  }

  @Override
  public final boolean terminate() {
    Stopping usual = making.stopping();
    return terminate(usual.grace(), usual.force());
  }

  @Override
  public final boolean terminate(Duration grace, boolean force) {
    notNegative(grace);
    ParentSide<T, R> now = side;
    if (now == null) {
      return true;
    }
    if (isChild()) {
      TaskContext.current().ifPresent(TaskContext::terminate);
    }
    return new Ladder(name(), now).climb(grace, force);
  }

  @Override
  public final void close() {
    ParentSide<T, R> now = side;
    if (now == null || now.life().isEnded()) {
      return;
    }
    lastInput();
    boolean ended = false;
    try {
      ended = now.life().awaitEnd(CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!ended) {
      terminate();
    }
  }

  /** Calls {@code then} with this worker if its present life was made by that provider. */
  public final void ifMadeBy(Object provider, Consumer<WorkerHandle<?, ?>> then) {
    if (making.isMadeBy(provider) && isAlive()) {
      then.accept(this);
    }
  }

  @Override
  public String toString() {
    return name() + " (" + state() + ")";
  }
}
