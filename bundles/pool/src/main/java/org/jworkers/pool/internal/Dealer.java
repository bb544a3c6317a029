package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jworkers.api.PayloadException;
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

  /** Items that are about to be given to a member, and what they are. */
  private final List<Item<A>> hand = new ArrayList<>();

  private final List<A> inputs = new ArrayList<>();

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
    int capacity = settings.capacity(member);
    while (member.takes(capacity) && offer(member, capacity - member.load())) {
      // It may have more.
    }
    noteIdle(member);
  }

  /**
   * The same if it has half of that or less. One that has more will be served when all that it has
   * answered was looked at.
   */
  void serveIfShort(Member<A, R> member) {
    if (2 * member.load() <= settings.capacity(member)) {
      serve(member);
    }
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
        gave |= member.takes(Math.min(round, settings.capacity(member))) && offer(member, 1);
      }
    }
    members.forEach(this::noteIdle);
  }

  /**
   * Offers a member that many items at most; whether it has more now. Fewer than are to be had are
   * offered if they may not be asked for, or made ready, together.
   */
  private boolean offer(Member<A, R> member, int most) {
    int together = feed.isAtHand() ? Math.min(most, member.pace().together()) : 1;
    int before = member.load();
    boolean open = true;
    while (open && member.load() == before && draw(member, together)) {
      open = give(member);
    }
    hand.clear();
    return member.load() > before;
  }

  /** Takes items in hand for a member; whether there are any. */
  private boolean draw(Member<A, R> member, int most) {
    hand.clear();
    boolean more = true;
    while (more && hand.size() < most) {
      Item<A> item = next(member);
      if (item != null) {
        hand.add(item);
      }
      more = item != null && !item.isSuspect(); // nothing is queued behind one
    }
    return !hand.isEmpty();
  }

  /** The next item for a member; null if there is none that it is to have. */
  private Item<A> next(Member<A, R> member) {
    while (true) {
      Item<A> item = feed.next(member.worker(), () -> othersMayTake(member));
      if (item == null) {
        return null;
      }
      if (!settings.listeners().isEmpty()) {
        item.waits();
      }
      if (item.cancelled) {
        item.failed(new CancellationException("Cancelled before it was begun"));
        ledger.drop(item);
      } else if (isRefused(member, item)) {
        feed.putBack(item);
        member.refused = true;
        refused = true;
        unsettled = true;
        return null;
      } else {
        return item;
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

  /** Gives a member what is in hand; false if it takes no more. */
  private boolean give(Member<A, R> member) {
    if (hand.size() > 1 && giveTogether(member)) {
      return true;
    }
    for (int i = 0; i < hand.size(); i++) {
      if (!give(member, hand.get(i))) {
        // Its end will be heard of, if it has not been already.
        feed.putBack(List.copyOf(hand.subList(i, hand.size())));
        member.close();
        unsettled = true;
        return false;
      }
    }
    return true;
  }

  /** False if it takes no more, or not all of it: then one by one will show. */
  private boolean giveTogether(Member<A, R> member) {
    for (int i = 0; i < hand.size(); i++) {
      inputs.add(hand.get(i).input);
    }
    long first;
    try {
      first = member.worker().enqueueAll(inputs);
    } catch (WorkerException refused) {
      return false;
    } finally {
      inputs.clear();
    }
    for (int i = 0; i < hand.size(); i++) {
      gave(member, hand.get(i), first + i);
    }
    return true;
  }

  /** Gives a member an item, or drops the item if it cannot travel; false if it takes no more. */
  private boolean give(Member<A, R> member, Item<A> item) {
    try {
      gave(member, item, member.worker().enqueue(item.input));
    } catch (PayloadException e) {
      item.failed(Located.in(item, e));
      ledger.drop(item);
    } catch (WorkerException e) {
      return false;
    }
    return true;
  }

  private void gave(Member<A, R> member, Item<A> item, long counter) {
    member.gave(item, counter);
    inFlight++;
    if (!settings.listeners().isEmpty() && !item.isCall()) {
      settings
          .listeners()
          .tell(listener -> listener.enqueued(member.worker(), item.index, item.input));
    }
  }

  private void noteIdle(Member<A, R> member) {
    if (member.state() == Member.State.OPEN && member.load() == 0 && !member.toldIdle) {
      member.toldIdle = true;
      settings.listeners().tell(listener -> listener.idle(member.worker()));
    }
  }
}
