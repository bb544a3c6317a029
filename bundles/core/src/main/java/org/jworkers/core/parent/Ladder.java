package org.jworkers.core.parent;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerState;
import org.jworkers.core.message.Message.Cancel;

/** Stops one life of a worker, rung by rung; see {@link Rung}. */
final class Ladder {
  private static final System.Logger LOG = System.getLogger("org.jworkers.core");

  /** How long the insistent rung is tried on a worker that can be killed. */
  private static final Duration INSISTENCE = Duration.ofMillis(10);

  /** How often the insistent rung asks again, which also interrupts again. */
  private static final Duration AGAIN = Duration.ofMillis(10);

  /** How long the child side may take to say what its task is doing, for the death certificate. */
  private static final Duration DESCRIPTION = Duration.ofSeconds(1);

  /** How long a kill may take, and how long the asynchronous rung is tried at least. */
  private static final Duration KILL = Duration.ofSeconds(5);

  private final String worker;
  private final ParentSide<?, ?> side;
  private final Life<?> life;

  Ladder(String worker, ParentSide<?, ?> side) {
    this.worker = worker;
    this.side = side;
    this.life = side.life();
  }

  /** Climbs as far as it takes; whether the life is over at the end of it. */
  boolean climb(Duration grace, boolean force) {
    if (life.isEnded()) {
      return true;
    }
    life.enter(WorkerState.TERMINATING);
    life.climb(Rung.COOPERATIVE);
    side.items().drop();
    ask(false);
    if (grace.isZero() && !force) {
      return false;
    }
    return ends(grace) || (force && force(grace));
  }

  private boolean force(Duration grace) {
    life.enter(WorkerState.KILLING);
    life.climb(Rung.INSISTENT);
    if (insist(INSISTENCE)) {
      return true;
    }
    surely(life::awaitActivity, DESCRIPTION);
    life.climb(Rung.KILLED);
    if (side.child().kill() ? endsSurely(KILL) : insistOn(grace) || strike(grace)) {
      return true;
    }
    life.climb(Rung.ABANDONED);
    LOG.log(
        System.Logger.Level.WARNING,
        "Worker {0} ({1}) cannot be stopped and is abandoned; it is at:{2}{3}",
        worker,
        side.child().whereabouts(),
        System.lineSeparator(),
        life.activity().orElseGet(side.child()::activity));
    return false;
  }

  private boolean insistOn(Duration grace) {
    life.climb(Rung.INSISTENT);
    return insist(grace);
  }

  private boolean insist(Duration time) {
    return again(() -> ask(true), time);
  }

  private boolean strike(Duration grace) {
    Optional<Runnable> strike = side.child().strike();
    if (strike.isEmpty()) {
      return false;
    }
    life.climb(Rung.ASYNCHRONOUS);
    return again(strike.get(), grace.compareTo(KILL) > 0 ? grace : KILL);
  }

  /** Does something again and again until the life is over; false if it is not in time. */
  private boolean again(Runnable blow, Duration time) {
    long start = System.nanoTime();
    do {
      blow.run();
      if (endsSurely(AGAIN)) {
        return true;
      }
    } while (System.nanoTime() - start < time.toNanos());
    return false;
  }

  private void ask(boolean insistent) {
    try {
      side.line().send(new Cancel(insistent));
    } catch (IOException lineLost) {
      // The child side knows by that that it has to end.
    }
  }

  /** Waits for the end. An interrupt cuts the wait short, and stays. */
  private boolean ends(Duration time) {
    if (Thread.currentThread().isInterrupted()) {
      return life.isEnded();
    }
    try {
      return life.awaitEnd(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return life.isEnded();
    }
  }

  /** Waits for the end, whatever interrupts. */
  private boolean endsSurely(Duration time) {
    return surely(life::awaitEnd, time);
  }

  /** Waits for something, up to a time; whether it is there. */
  private interface Wait {
    boolean upTo(Duration time) throws InterruptedException;
  }

  private static boolean surely(Wait wait, Duration time) {
    boolean interrupted = Thread.interrupted();
    long start = System.nanoTime();
    try {
      while (true) {
        try {
          return wait.upTo(time.minusNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
