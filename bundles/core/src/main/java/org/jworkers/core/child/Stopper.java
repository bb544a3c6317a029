package org.jworkers.core.child;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.control.StopRequest;
import org.jworkers.api.control.TaskThreads;

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

  private final Thread thread;
  private final String worker;
  private Section section = Section.OURS;
  private final Initializers initializers = new Initializers();
  private boolean requested;
  private boolean insistent;
  private boolean delivered;
  private boolean itemRequested;
  private boolean retired;

  /** Stops the calling thread. */
  Stopper(String worker) {
    this.thread = Thread.currentThread();
    this.worker = worker;
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
    if (!retired) {
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

  /** What the thread is doing, frame by frame. */
  String activity() {
    return Arrays.stream(thread.getStackTrace())
        .map(frame -> "\tat " + frame)
        .collect(Collectors.joining("\n"));
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
      return code.call();
    } finally {
      leave();
    }
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
    return new WorkerTerminatedError("Worker " + worker + " was terminated", cause);
  }

  /** To be called by the thread when it is through with the worker. */
  synchronized void retire() {
    retired = true;
    TaskThreads.withdraw(thread);
    Thread.interrupted();
  }
}
