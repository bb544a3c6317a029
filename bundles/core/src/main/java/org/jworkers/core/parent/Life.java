package org.jworkers.core.parent;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jworkers.api.Death;
import org.jworkers.api.Outcome;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerState;
import org.jworkers.core.message.Message.Refused;

/**
 * The state of one life of a worker, as the parent side knows it. The only class that changes it.
 *
 * <pre>
 * NEW -> STARTING -> RUNNING -> CLOSING -> ENDED
 *           |           |          |
 *           +-----------+----------+--> TERMINATING -> KILLING -> ENDED
 * </pre>
 *
 * Every state may go to any later one in the order of {@link WorkerState}; none goes back; ENDED is
 * final. The end needs proof: the child side's own word how it ended is kept, but the life is over
 * only when nothing of the child side runs any more.
 */
final class Life<R> {
  private final Object lock = new Object();
  private WorkerState state = WorkerState.NEW;
  private WorkerId id;
  private Object userState;
  private Optional<Progress> progress = Optional.empty();
  private Optional<String> activity = Optional.empty();
  private Rung rung = Rung.NONE;
  private Optional<Outcome<R>> outcome = Optional.empty();
  private Refused refusal;
  private boolean ran;

  Life(WorkerId provisional, Object userState) {
    this.id = provisional;
    this.userState = userState;
  }

  /** Goes on to {@code next}, unless it is there or past it. */
  void enter(WorkerState next) {
    synchronized (lock) {
      if (state.compareTo(next) < 0) {
        state = next;
        lock.notifyAll();
      }
    }
  }

  void started(WorkerId where) {
    synchronized (lock) {
      id = where;
      ran = true;
    }
    enter(WorkerState.RUNNING);
  }

  /** How it was lost, if it was before it ran. */
  Optional<Death> stillborn() {
    synchronized (lock) {
      return !ran
              && state == WorkerState.ENDED
              && outcome.orElse(null) instanceof Outcome.Lost<R> lost
          ? Optional.of(lost.death())
          : Optional.empty();
    }
  }

  /** The child side would not do it. */
  void refused(Refused how) {
    synchronized (lock) {
      refusal = how;
    }
  }

  void reported(Progress report) {
    synchronized (lock) {
      progress = Optional.of(report);
    }
  }

  /** What the task was doing when force was used. */
  void busy(String with) {
    synchronized (lock) {
      activity = Optional.of(with);
      lock.notifyAll();
    }
  }

  Optional<String> activity() {
    synchronized (lock) {
      return activity;
    }
  }

  void climb(Rung to) {
    synchronized (lock) {
      rung = to;
    }
  }

  /** The child side's own word on how it ended. */
  void settled(Outcome<R> how, Object lastState) {
    synchronized (lock) {
      outcome = Optional.of(how);
      userState = lastState;
      lock.notifyAll();
    }
  }

  /**
   * Nothing of the child side runs any more.
   *
   * @return how it ended; empty if it had ended before
   */
  Optional<Outcome<R>> ended(Death death, OptionalLong itemInHand) {
    synchronized (lock) {
      if (state == WorkerState.ENDED) {
        return Optional.empty();
      }
      if (outcome.isEmpty()) {
        outcome = Optional.of(new Outcome.Lost<>(complete(death, itemInHand)));
      }
      state = WorkerState.ENDED;
      lock.notifyAll();
      return outcome;
    }
  }

  private Death complete(Death death, OptionalLong itemInHand) {
    return new Death(
        rung == Rung.KILLED ? "Killed by force: " + death.cause() : death.cause(),
        death.exitValue(),
        death.signal(),
        state.compareTo(WorkerState.RUNNING) < 0 ? death.where() : id,
        death.crashLog(),
        death.lastLines(),
        itemInHand,
        progress,
        activity,
        rung);
  }

  /** Waits until the child side runs or has ended, whichever comes first. */
  void awaitStarted() throws InterruptedException {
    synchronized (lock) {
      while (state.compareTo(WorkerState.RUNNING) < 0) {
        lock.wait();
      }
    }
  }

  /** Waits for the outcome, which may be there before the end. */
  Outcome<R> awaitOutcome() throws InterruptedException {
    synchronized (lock) {
      while (outcome.isEmpty()) {
        lock.wait();
      }
      return outcome.get();
    }
  }

  void awaitEnd() throws InterruptedException {
    synchronized (lock) {
      while (state != WorkerState.ENDED) {
        lock.wait();
      }
    }
  }

  boolean awaitEnd(Duration timeout) throws InterruptedException {
    return await(() -> state == WorkerState.ENDED, timeout);
  }

  /** Waits until it is known what the task is doing, or of no interest any more. */
  boolean awaitActivity(Duration timeout) throws InterruptedException {
    return await(() -> activity.isPresent() || state == WorkerState.ENDED, timeout);
  }

  private boolean await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
    long left = saturatedNanos(timeout);
    long start = System.nanoTime();
    synchronized (lock) {
      while (!condition.getAsBoolean()) {
        long nanos = left - (System.nanoTime() - start);
        if (nanos <= 0) {
          return false;
        }
        lock.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
      }
      return true;
    }
  }

  static long saturatedNanos(Duration timeout) {
    return timeout.compareTo(Duration.ofDays(10_000)) > 0 ? Long.MAX_VALUE : timeout.toNanos();
  }

  boolean isEnded() {
    return state() == WorkerState.ENDED;
  }

  WorkerState state() {
    synchronized (lock) {
      return state;
    }
  }

  WorkerId id() {
    synchronized (lock) {
      return id;
    }
  }

  Object userState() {
    synchronized (lock) {
      return userState;
    }
  }

  Optional<Progress> progress() {
    synchronized (lock) {
      return progress;
    }
  }

  Optional<Outcome<R>> outcome() {
    synchronized (lock) {
      return outcome;
    }
  }

  Optional<Refused> refusal() {
    synchronized (lock) {
      return Optional.ofNullable(refusal);
    }
  }
}
