package org.jworkers.core.child;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.control.StopRequest;
import org.jworkers.api.control.TaskThreads;
import org.jworkers.spi.ThreadStopper;

/**
 * Stops what one thread does for one worker: by an error at the next check, and by interrupts, both
 * of which strike only inside the user's code and never in ours.
 */
final class Stopper implements StopRequest {

  /** Whose code the thread runs. */
  enum Section {
    /** Ours: nothing strikes here. */
    OURS,
    /**
     * The task's: a mild request is delivered once, and not while a class is initialised, which
     * would be unusable from then on; one by force every time.
     */
    TASK,
    /** The user's cleaning up: struck by force only. */
    CLEANUP
  }

  /** Strikes come at once when the thread runs; this is long. */
  private static final long SETTLING = Duration.ofMillis(5).toNanos();

  /** At one strike every 10 ms, this is about a second. */
  private static final int MOST_SPARED = 100;

  /** Null while the worker has none. Written under the lock. */
  private Thread thread;

  private final String worker;

  /** Written under the lock, by the thread itself. */
  private Section section = Section.OURS;

  private final Initializers initializers = new Initializers();
  private boolean requested;
  private boolean insistent;
  private boolean delivered;
  private boolean itemRequested;
  private volatile boolean struck;
  private int spared;

  /** Stops the calling thread. */
  Stopper(String worker) {
    this.thread = Thread.currentThread();
    this.worker = worker;
  }

  /** The calling thread is the worker's from now on. */
  synchronized void attach() {
    thread = Thread.currentThread();
    if (requested) {
      ask();
    }
  }

  /** The calling thread, which the worker has, is through with it, for now or for good. */
  synchronized void detach() {
    TaskThreads.withdraw(thread);
    Thread.interrupted();
    thread = null;
  }

  /** Asks the thread to stop: once, or until it does. From any thread. */
  synchronized void request(boolean byForce) {
    requested = true;
    insistent |= byForce;
    ask();
    if (section == Section.TASK || (section == Section.CLEANUP && insistent)) {
      thread.interrupt();
    }
  }

  /** Has the thread throw an error wherever it is in the user's code, if it was asked by force. */
  synchronized void strike(ThreadStopper by) {
    if (section != Section.OURS && insistent && !isSpared()) {
      struck = true;
      by.stop(thread, error(null));
    }
  }

  /** Whether a strike now would do harm for good; that is no reason for ever. */
  private boolean isSpared() {
    if (spared == MOST_SPARED || !Initializers.isLikelyIn(thread)) {
      return false;
    }
    spared++;
    return true;
  }

  /** Asks the thread to stop the item that it is at, once, and to go on with the next. */
  synchronized void requestItem() {
    itemRequested = true;
    ask();
    if (section == Section.TASK) {
      thread.interrupt();
    }
  }

  /** What comes when the thread is through would stay for good, and the thread with it. */
  private void ask() {
    if (thread != null) {
      TaskThreads.request(thread, this);
    }
  }

  /** Whether the item that is over now was asked to stop; forgets it. */
  synchronized boolean takeItemRequest() {
    boolean taken = itemRequested;
    if (taken && !requested) {
      TaskThreads.withdraw(thread);
      delivered = false;
    }
    itemRequested = false;
    return taken;
  }

  /** Whether anybody asked. */
  synchronized boolean requested() {
    return requested;
  }

  /** Whether somebody asked by force. */
  synchronized boolean insistent() {
    return insistent;
  }

  /** What the thread is doing, frame by frame, if it is in the user's code. */
  synchronized Optional<String> activity() {
    return section == Section.OURS
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(thread.getStackTrace())
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining("\n")));
  }

  @Override
  public void deliver() {
    synchronized (this) {
      boolean asked = requested || itemRequested;
      boolean mild = section == Section.TASK && asked && !delivered;
      boolean due = insistent || (mild && !initializers.running());
      if (!due) {
        return;
      }
      delivered = true;
      if (!insistent) {
        Thread.interrupted(); // the request is delivered now: cleaning up may block again
      }
    }
    throw error(null);
  }

  /** Runs the user's code, or not at all if a stop has been asked for before a task. */
  <T> T in(Section kind, Callable<T> code) throws Exception {
    enter(kind);
    try {
      try {
        return code.call();
      } finally {
        leaveSurely();
      }
    } finally {
      if (section != Section.OURS || struck) {
        leaveSurely(); // a strike right between the task and the first one has kept that from it
      }
    }
  }

  /** A strike can be so late that the task is over. It is taken here, before it does harm. */
  private void leaveSurely() {
    boolean settled = false;
    while (!settled) {
      try {
        leave();
        settled = !struck || settles();
      } catch (Throwable late) {
        if (!struck) {
          throw late;
        }
      }
    }
  }

  /** Waits for a strike that is on its way. It takes a place at which the JVM can stop a thread. */
  private static boolean settles() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < SETTLING) {
      Thread.onSpinWait();
    }
    return true;
  }

  private synchronized void enter(Section kind) {
    if (kind == Section.TASK && (requested || itemRequested)) {
      throw error(null);
    }
    section = kind;
  }

  private synchronized void leave() {
    section = Section.OURS;
    Thread.interrupted(); // whoever meant the task came too late, and is not to strike us
  }

  /** What {@code thrown} means: if a stop was asked for, it is how the task obeyed. */
  Throwable meaning(Throwable thrown) {
    return !requested() || thrown instanceof WorkerTerminatedError ? thrown : error(thrown);
  }

  private WorkerTerminatedError error(Throwable cause) {
    Rung rung = struck ? Rung.ASYNCHRONOUS : insistent ? Rung.INSISTENT : Rung.COOPERATIVE;
    return new WorkerTerminatedError("Worker " + worker + " was terminated", rung, cause);
  }
}
