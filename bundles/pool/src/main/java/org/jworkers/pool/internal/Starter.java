package org.jworkers.pool.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.PoolTask;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerTerminatedError;

/**
 * Brings workers into a pool. Works on the calling thread or on helpers, beside whatever the pool
 * is doing.
 */
final class Starter<A, R> {
  private static final Logger LOG = System.getLogger("org.jworkers.pool");

  /** So long a spare that was taken has the processors for itself. */
  private static final Duration BREATH = Duration.ofMillis(50);

  /** A spare does nothing so often before it is handed out, or for so long if that is less. */
  private static final int WARM_CALLS = 200;

  private static final Duration WARM_TIME = Duration.ofMillis(50);

  private final Settings<A, R> settings;
  private final Members<A, R> members;
  private final Mailbox<A, R> mailbox;
  private final Crew crew;
  private final Spares<A, R> spares;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger starting = new AtomicInteger();

  Starter(Settings<A, R> settings, Members<A, R> members, Mailbox<A, R> mailbox, Crew crew) {
    this.settings = settings;
    this.members = members;
    this.mailbox = mailbox;
    this.crew = crew;
    spares = new Spares<>(settings.care().spares());
  }

  /** Whether workers are being started, so that some may join soon. */
  boolean isStarting() {
    return starting.get() > 0;
  }

  /** Starts a worker and takes it in. */
  PersistentWorker<A, R> add(WorkerSpec spec, Task<A, R> task) {
    members.requireOpen();
    Kind<A, R> kind = new Kind<>(spec.plain(), task);
    return counted(
        () -> {
          Member<A, R> member = member(kind, () -> complete(kind.spec()));
          enter(List.of(member));
          return member.worker();
        });
  }

  /** Starts several workers at the same time and takes them in; none if one fails. */
  List<PersistentWorker<A, R>> add(WorkerSpec spec, int count) {
    members.requireOpen();
    Kind<A, R> kind = new Kind<>(spec.plain(), settings.task());
    List<Supplier<Member<A, R>>> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PlainSpec complete = complete(kind.spec());
      starts.add(() -> member(kind, () -> complete));
    }
    return counted(
        () -> {
          List<Member<A, R>> started = startAll(starts);
          enter(started);
          return started.stream().map(Member::worker).toList();
        });
  }

  /** Takes in a worker of somebody else's. */
  void attach(PersistentWorker<A, R> worker) {
    if (worker == null) {
      throw new IllegalArgumentException("Worker expected, not null");
    }
    Member<A, R> member = new Member<>(null, null, worker);
    if (members.addIfNew(member)) {
      join(member);
    }
  }

  /** Starts a worker in place of one that has departed, beside whatever else is going on. */
  void bringBack(Member<A, R> member) {
    replace(member, Duration.ZERO);
  }

  /** Puts a worker in place of one that has ended, after a pause: one that waits for it, or new. */
  void replace(Member<A, R> member, Duration pause) {
    member.returning = true;
    PersistentWorker<A, R> fresh = member.giveUpRelief();
    starting.incrementAndGet();
    boolean begun = false;
    try {
      crew.execute(
          () -> {
            crew.pause(pause);
            startAgain(member, fresh);
          });
      begun = true;
    } finally {
      if (!begun) {
        stayedAway(member);
      }
    }
  }

  /** Starts a worker that is to take over from one that lives. */
  void relieve(Member<A, R> member) {
    member.relieving = true;
    int life = member.life();
    crew.execute(
        () -> {
          PersistentWorker<A, R> fresh = null;
          try {
            fresh = start(member);
          } catch (RuntimeException | LinkageError e) {
            String message = "Pool '%s': worker '%s' could not be relieved and goes on";
            LOG.log(Level.WARNING, message.formatted(settings.name(), member.worker().name()), e);
          }
          if (fresh != null && !members.owns(fresh)) {
            fresh.terminate();
          } else {
            mailbox.post(new Event.Relief<>(member, life, fresh));
          }
        });
  }

  /** Ends a worker by force; one that cannot be ended is given up. */
  void end(Member<A, R> member, Duration grace) {
    int life = member.life();
    crew.execute(
        () -> {
          if (!member.worker().terminate(grace, true)) {
            Throwable abandoned = new WorkerTerminatedError("It could not be stopped and was left");
            mailbox.post(new Event.Ended<>(member, life, new Outcome.Failure<>(abandoned)));
          }
        });
  }

  /** A new place, with a spare or with a worker that is started now. */
  private Member<A, R> member(Kind<A, R> kind, Supplier<PlainSpec> complete) {
    PersistentWorker<A, R> spare = spares.take(kind);
    PlainSpec spec = spare != null ? spare.spec().plain() : complete.get();
    Member<A, R> member = new Member<>(kind, spec, spare != null ? spare : start(kind, spec));
    stock(kind, spare != null);
    return member;
  }

  /** A worker for a place that had one. */
  private PersistentWorker<A, R> start(Member<A, R> member) {
    PersistentWorker<A, R> spare = spares.take(member.kind);
    PersistentWorker<A, R> worker = spare != null ? spare : start(member.kind, member.spec);
    stock(member.kind, spare != null);
    return worker;
  }

  /**
   * Starts as many spares as there are to be.
   *
   * @param taken whether one was taken just now: it begins its work before its place is filled
   */
  private void stock(Kind<A, R> kind, boolean taken) {
    while (spares.wants(kind)) {
      crew.execute(
          () -> {
            if (taken) {
              spares.holdBack(kind, BREATH);
            }
            startSpare(kind);
          });
    }
  }

  private PersistentWorker<A, R> start(Kind<A, R> kind, PlainSpec complete) {
    return settings.workers().startPersistent(complete, settings.workerTask(kind.task()));
  }

  private void startSpare(Kind<A, R> kind) {
    PersistentWorker<A, R> spare = null;
    try {
      spare = start(kind, complete(kind.spec()));
      if (members.owns(spare)) {
        warmUp(kind, spare);
      } else {
        spare.terminate();
      }
    } catch (RuntimeException | LinkageError e) {
      if (!members.isSealed()) {
        LOG.log(Level.WARNING, "Pool '" + settings.name() + "' could not start a spare", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end is near
    } finally {
      spares.started(kind, spare);
    }
  }

  /**
   * Has it do nothing, for the code that its first input takes: it is loaded, and compiled. Stops
   * early if somebody waits for it.
   */
  @SuppressWarnings("unchecked") // the task of a pool takes other things than inputs too
  private void warmUp(Kind<A, R> kind, PersistentWorker<?, ?> spare) throws InterruptedException {
    PersistentWorker<Object, Object> worker = (PersistentWorker<Object, Object>) spare;
    long start = System.nanoTime();
    int calls = 0;
    do {
      worker.call(new PoolTask.Call(null));
      calls++;
    } while (calls < WARM_CALLS
        && System.nanoTime() - start < WARM_TIME.toNanos()
        && !spares.isAwaited(kind));
  }

  private List<Member<A, R>> startAll(List<Supplier<Member<A, R>>> starts) {
    Together<Member<A, R>> together = new Together<>(crew, starts);
    if (together.hasFailed()) {
      together.results().forEach(member -> member.worker().terminate());
    }
    together.requireAll();
    return together.results();
  }

  private PlainSpec complete(PlainSpec spec) {
    int number = numbers.getAndIncrement();
    String name = spec.name().orElse(settings.name() + " worker " + number);
    PlainSpec named = spec.withName(Optional.of(name));
    return spec.userId() == null ? named.withUserId(number) : named;
  }

  private void enter(List<Member<A, R>> started) {
    try {
      members.add(started);
    } catch (RuntimeException e) {
      started.forEach(member -> member.worker().terminate());
      throw e;
    }
    started.forEach(this::join);
  }

  private void join(Member<A, R> member) {
    settings.listeners().tell(listener -> listener.added(member.worker()));
    mailbox.post(new Event.Joined<>(member));
  }

  private void startAgain(Member<A, R> member, PersistentWorker<A, R> fresh) {
    try {
      PersistentWorker<A, R> worker = fresh != null && fresh.isAlive() ? fresh : start(member);
      if (!members.replace(member, worker)) {
        worker.terminate();
      }
      mailbox.post(new Event.Joined<>(member));
      over();
    } catch (RuntimeException | LinkageError e) { // a plug-in that changes may be half there
      if (!members.isSealed()) { // else it is the end of the pool that kept it from starting
        String message = "Pool '%s': worker '%s' could not be started again";
        LOG.log(Level.WARNING, message.formatted(settings.name(), member.worker().name()), e);
      }
      stayedAway(member);
    }
  }

  private void stayedAway(Member<A, R> member) {
    mailbox.post(new Event.StayedAway<>(member));
    over();
  }

  /** Lets a run wait for what is being started. */
  private <T> T counted(Supplier<T> start) {
    starting.incrementAndGet();
    try {
      return start.get();
    } finally {
      over();
    }
  }

  private void over() {
    // In this order: a run that sees the count at zero has been told of all who joined.
    starting.decrementAndGet();
    mailbox.post(new Event.StartsOver<>());
  }
}
