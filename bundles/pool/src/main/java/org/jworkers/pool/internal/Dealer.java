package org.jworkers.pool.internal;

import java.util.concurrent.CancellationException;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerException;

/** Gives the items of a run to the members that are ready for some. */
final class Dealer<A, R> {
  private final Settings<A, R> settings;
  private final Members<A, R> members;
  private final Feed<A, R> feed;
  private final Ledger<A, R> ledger;

  /** How many items of this run are with members. */
  private int inFlight;

  /** Whether an item came back, so that members who had nothing may have it. */
  private boolean unsettled = true;

  /** Whether the dispatch function has refused something since the last event. */
  private boolean refused = true; // in the run before, perhaps

  Dealer(Settings<A, R> settings, Members<A, R> members, Feed<A, R> feed, Ledger<A, R> ledger) {
    this.settings = settings;
    this.members = members;
    this.feed = feed;
    this.ledger = ledger;
  }

  int inFlight() {
    return inFlight;
  }

  /** Notes that members have handed items back or in. */
  void returned(int count) {
    inFlight -= count;
  }

  /** Has all members looked at again at the next {@link #settle}. */
  void unsettle() {
    unsettled = true;
  }

  /** Gives a member as much as it may have. */
  void serve(Member<A, R> member) {
    while (member.takes(settings.capacity(member)) && offer(member)) {
      // It may have one more.
    }
    noteIdle(member);
  }

  /** Gives items to whoever is ready, if anything has come up that some may not have seen. */
  void settle() {
    if (refused) {
      members.forEach(member -> member.refused = false);
      refused = false;
      unsettled = true;
    }
    while (unsettled) {
      unsettled = false;
      dealRounds();
    }
  }

  /** Deals round by round, so that nobody has two before everybody has one. */
  private void dealRounds() {
    boolean gave = true;
    for (int round = 1; gave; round++) {
      gave = false;
      for (Member<A, R> member : members) {
        gave |= member.takes(Math.min(round, settings.capacity(member))) && offer(member);
      }
    }
    members.forEach(this::noteIdle);
  }

  /** Offers a member an item; whether it has one more now. */
  private boolean offer(Member<A, R> member) {
    while (true) {
      Item<A> item = feed.next(member.worker(), () -> othersMayTake(member));
      if (item == null) {
        return false;
      }
      if (!settings.listeners().isEmpty()) {
        item.waits();
      }
      if (item.cancelled) {
        item.failed(new CancellationException("Cancelled before it was begun"));
        ledger.drop(item);
        continue;
      }
      if (isRefused(member, item)) {
        feed.putBack(item);
        member.refused = true;
        refused = true;
        unsettled = true;
        return false;
      }
      try {
        return give(member, item);
      } catch (PayloadException e) {
        item.failed(Located.in(item, e));
        ledger.drop(item);
      }
    }
  }

  /** With a dispatch function nobody can say who takes what. */
  private boolean othersMayTake(Member<A, R> member) {
    if (settings.dispatch() != null) {
      return false;
    }
    for (Member<A, R> other : members) {
      if (other != member && other.state() == Member.State.OPEN) {
        return true;
      }
    }
    return false;
  }

  private boolean isRefused(Member<A, R> member, Item<A> item) {
    if (item.isCall()) {
      return !member.takesCalls();
    }
    return settings.dispatch() != null && !settings.dispatch().test(member.worker(), item.input);
  }

  private boolean give(Member<A, R> member, Item<A> item) {
    PersistentWorker<A, R> worker = member.worker();
    try {
      member.gave(item, worker.enqueue(item.input));
    } catch (PayloadException e) {
      throw e;
    } catch (WorkerException e) {
      // It takes no more, and its end will be heard of, if it has not been already.
      feed.putBack(item);
      member.close();
      unsettled = true;
      return false;
    }
    inFlight++;
    if (!settings.listeners().isEmpty() && !item.isCall()) {
      settings.listeners().tell(listener -> listener.enqueued(worker, item.index, item.input));
    }
    return true;
  }

  private void noteIdle(Member<A, R> member) {
    if (member.state() == Member.State.OPEN && member.load() == 0 && !member.toldIdle) {
      member.toldIdle = true;
      settings.listeners().tell(listener -> listener.idle(member.worker()));
    }
  }
}
