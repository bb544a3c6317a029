package org.jworkers.pool.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerTerminatedError;

/**
 * What a pool does about its members whether it is running or not: follows new ones, notes their
 * ends, and lets them go and come back with their types. For the attendant only.
 */
final class Upkeep<A, R> {
  private static final Logger LOG = System.getLogger("org.jworkers.pool");

  private final Settings<A, R> settings;
  private final Members<A, R> members;
  private final Mailbox<A, R> mailbox;
  private final Starter<A, R> starter;
  private final Budget budget;

  Upkeep(
      Settings<A, R> settings,
      Members<A, R> members,
      Mailbox<A, R> mailbox,
      Starter<A, R> starter) {
    this.settings = settings;
    this.members = members;
    this.mailbox = mailbox;
    this.starter = starter;
    budget = new Budget(settings.care().budget());
  }

  Members<A, R> members() {
    return members;
  }

  Mailbox<A, R> mailbox() {
    return mailbox;
  }

  Starter<A, R> starter() {
    return starter;
  }

  Budget budget() {
    return budget;
  }

  /** Whether workers are being started, so that some may join soon. */
  boolean isStarting() {
    return starter.isStarting();
  }

  /** Deals with an event while the pool is not running. */
  void handle(Event<A, R> event) {
    if (event instanceof Event.Answered<A, R> answered) {
      // Of a run that was broken off: nobody wants them.
      Member<A, R> member = answered.member();
      Answers<R> answers = answered.answers();
      answers.take();
      while (answers.hasNext()) {
        long counter = answers.next().counter();
        if (member.isIn(answered.life()) && member.first(counter) != null) {
          member.answered(System.nanoTime());
        }
      }
    } else if (event instanceof Event.Ended<A, R> ended) {
      if (ended.member().isIn(ended.life())) {
        ended.member().end();
        noteEnd(ended, 0);
      }
    } else {
      handleChange(event);
    }
  }

  /** Deals with an event that is about who is in the pool. */
  void handleChange(Event<A, R> event) {
    if (event instanceof Event.Joined<A, R> joined) {
      joined(joined.member());
    } else if (event instanceof Event.TypeRemoved<A, R> removed) {
      typeRemoved(removed.type());
    } else if (event instanceof Event.TypeAdded<A, R> added) {
      typeAdded(added.type());
    } else if (event instanceof Event.StayedAway<A, R> stayed) {
      stayed.member().returning = false;
      if (stayed.member().state() == Member.State.ENDED && isThere(stayed.member().type())) {
        replace(stayed.member(), null, false);
      }
    } else if (event instanceof Event.Relief<A, R> relief) {
      relief(relief);
    }
  }

  /** Whether a member's end is nobody's fault, because its type has gone away. */
  boolean isLeaving(Member<A, R> member) {
    return member.leaving || !isThere(member.type());
  }

  /**
   * Tells of the end of a member's worker, and leaves a record of it if it goes with its type.
   *
   * @param left how many of its inputs go to the others
   */
  void noteEnd(Event.Ended<A, R> ended, int left) {
    Member<A, R> member = ended.member();
    PersistentWorker<A, R> worker = member.worker();
    if (isLeaving(member)) {
      log(worker, "has gone with its type", left);
      member.depart(ended.outcome());
      settings.listeners().tell(listener -> listener.departed(member.worker()));
      // It may have come back before the last of its workers had ended.
      typeAdded(member.type());
    } else {
      if (ended.outcome().hasError()) {
        log(worker, "died: " + Endings.error(worker, ended.outcome()), left);
      }
      settings.listeners().tell(listener -> listener.died(worker));
      if (isAccident(member, ended.outcome())) {
        replace(member, Endings.error(worker, ended.outcome()), member.done() > 0);
      }
    }
    dismiss(member.giveUpRelief());
  }

  /** A fresh worker that has no place ends by itself. */
  private void dismiss(PersistentWorker<A, R> fresh) {
    if (fresh != null) {
      fresh.closeInput();
    }
  }

  /** Whether a worker ended though nobody but the pool may have wanted it. */
  private boolean isAccident(Member<A, R> member, Outcome<Long> outcome) {
    return member.spec != null && outcome.hasError() && (!wasStopped(outcome) || member.killing);
  }

  /** Whether somebody had the worker stopped, which may have taken a kill. */
  private static boolean wasStopped(Outcome<?> outcome) {
    return outcome instanceof Outcome.Lost<?> lost
        ? lost.death().rung() != Rung.NONE
        : outcome instanceof Outcome.Failure<?> failure
            && failure.error() instanceof WorkerTerminatedError;
  }

  private void replace(Member<A, R> member, Throwable death, boolean wasUseful) {
    if (settings.retry().endsWorkers()) {
      return;
    }
    if (budget.spend(death, wasUseful)) {
      starter.replace(member, budget.pause());
    } else {
      LOG.log(Level.WARNING, "Pool '" + settings.name() + "' replaces no worker now: " + budget);
    }
  }

  private void relief(Event.Relief<A, R> relief) {
    Member<A, R> member = relief.member();
    boolean welcome = member.isIn(relief.life()) && member.state() == Member.State.OPEN;
    member.relieving &= relief.worker() != null && welcome;
    if (relief.worker() != null && welcome) {
      member.relieveBy(relief.worker());
      change(member);
    } else {
      dismiss(relief.worker());
    }
  }

  /** Lets the fresh worker begin, if there is one and the old one has nothing in hand. */
  void change(Member<A, R> member) {
    PersistentWorker<A, R> fresh = member.reliefDue();
    if (fresh == null || member.state() != Member.State.OPEN) {
      return;
    }
    PersistentWorker<A, R> old = member.worker();
    if (members.relieve(member, fresh)) {
      old.closeInput();
      member.begin(mailbox);
      settings.listeners().tell(listener -> listener.added(fresh));
    } else {
      fresh.terminate();
    }
  }

  private void joined(Member<A, R> member) {
    boolean again = member.returning;
    // A restart may have followed a new one already.
    if (again || member.state() == Member.State.NEW) {
      member.begin(mailbox);
    }
    if (again) {
      settings.listeners().tell(listener -> listener.added(member.worker()));
    }
  }

  private void typeRemoved(String type) {
    for (Member<A, R> member : members) {
      if (!member.isOver() && member.type().equals(type)) {
        member.leaving = true;
      }
    }
  }

  private void typeAdded(String type) {
    for (Member<A, R> member : members) {
      if (member.canReturn() && member.type().equals(type) && isThere(type)) {
        starter.bringBack(member);
      }
    }
  }

  private boolean isThere(String type) {
    return settings.workers().types().contains(type);
  }

  private void log(PersistentWorker<A, R> worker, String what, int left) {
    String message = "Pool '%s': worker '%s' (%s) %s; %d of its inputs go to the others";
    LOG.log(
        Level.WARNING,
        message.formatted(settings.name(), worker.name(), worker.type(), what, left));
  }
}
