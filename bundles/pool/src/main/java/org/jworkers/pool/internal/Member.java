package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;

/**
 * A place in a pool, and the worker that fills it. The worker may begin a new life or be replaced
 * by another one; the place stays.
 *
 * <p>All but the worker and the final fields belongs to the attendant of the {@link Mailbox}.
 */
final class Member<A, R> {

  /** What a member's worker can be given. */
  enum State {
    /** Not yet followed. */
    NEW,
    /** Takes items. */
    OPEN,
    /** Lives, but takes no more: it was closed, or its task threw and its end is about to come. */
    CLOSED,
    /** Its worker has ended. */
    ENDED,
    /** Its worker has ended because its type has gone away, and is replaced by a record of it. */
    DEPARTED
  }

  /** What its worker is made from; null if it was attached. */
  final Kind<A, R> kind;

  /** The same with the name and number of this place; null if it was attached. */
  final PlainSpec spec;

  private volatile PersistentWorker<A, R> worker;

  /** What the worker was given and has not answered, in order; it works on the first one. */
  private final ArrayDeque<Item<A>> items = new ArrayDeque<>();

  private final Pace pace = new Pace();

  /** NEW -> OPEN -> CLOSED -> ENDED -> DEPARTED, any to a later one; from all back to OPEN. */
  private State state = State.NEW;

  /** Tells the events of this life from late ones of an earlier one. */
  private int life;

  /** What the worker's task threw at the first of the items, if it did. */
  private Throwable failure;

  /** Whether the worker's type has gone away, so that its end is nobody's fault. */
  boolean leaving;

  /** Whether the listeners were told that it has nothing to do. */
  boolean toldIdle;

  /** Whether the dispatch function refused it the item that was at hand. */
  boolean refused;

  /** Whether another worker is being started in place of one that is no more. */
  boolean returning;

  /** Whether the worker is being ended because of the item that it has in hand. */
  boolean killing;

  /** Whether a fresh worker is being started to relieve this one, which is well. */
  boolean relieving;

  /** The fresh worker, once it is there. */
  private PersistentWorker<A, R> relief;

  private long begunAt;
  private long since;
  private long done;

  Member(Kind<A, R> kind, PlainSpec spec, PersistentWorker<A, R> worker) {
    this.kind = kind;
    this.spec = spec;
    this.worker = worker;
  }

  PersistentWorker<A, R> worker() {
    return worker;
  }

  void worker(PersistentWorker<A, R> worker) {
    this.worker = worker;
  }

  String type() {
    return worker.type();
  }

  State state() {
    return state;
  }

  /** Whether the worker has not ended, as far as has been heard. */
  boolean lives() {
    return state == State.OPEN || state == State.CLOSED;
  }

  /** Whether nothing more will be heard of the worker. */
  boolean isOver() {
    return state == State.ENDED || state == State.DEPARTED;
  }

  /** Whether something may still be heard of it without giving it anything: at least its end. */
  boolean mayReport() {
    return state == State.CLOSED || state == State.OPEN && !items.isEmpty();
  }

  /** Whether another worker could be started in its place, and is not being started already. */
  boolean canReturn() {
    return state == State.DEPARTED && spec != null && !returning;
  }

  /** Cancels the items: nobody waits for their results any more. */
  void abandonItems() {
    for (Item<A> item : items) {
      if (!item.abandoned) {
        item.abandoned = true;
        worker.cancel(item.counter);
      }
    }
  }

  /** Whether its worker does other work than its own task: one from elsewhere does not. */
  boolean takesCalls() {
    return kind != null;
  }

  /** Cancels an item, if the worker has it. */
  void cancel(Item<A> item) {
    if (items.contains(item)) {
      worker.cancel(item.counter);
    }
  }

  /** The item that the worker works on; null if none, or its end is about to come. */
  Item<A> inHand() {
    return lives() && failure == null ? items.peekFirst() : null;
  }

  /** When it began that item, as far as can be seen from here. */
  long begunAt() {
    return begunAt;
  }

  /** When the worker began its life here. */
  long since() {
    return since;
  }

  /** How many items it has answered in this life. */
  long done() {
    return done;
  }

  /** Takes back what waits behind the item in hand; what becomes of it there is not heard. */
  List<Item<A>> takeBack() {
    List<Item<A>> waiting = new ArrayList<>();
    while (items.size() > 1) {
      Item<A> item = items.removeLast();
      worker.cancel(item.counter);
      waiting.add(0, item);
    }
    waiting.removeIf(item -> item.abandoned);
    return waiting;
  }

  /** Whether a fresh worker may take this one's place. */
  boolean canBeRelieved() {
    return state == State.OPEN && spec != null && !relieving && relief == null;
  }

  /** Takes a fresh worker, who begins when this one has nothing in hand. */
  void relieveBy(PersistentWorker<A, R> fresh) {
    relief = fresh;
  }

  /** The fresh worker, if it is time for it to begin; null otherwise. */
  PersistentWorker<A, R> reliefDue() {
    return items.isEmpty() ? relief : null;
  }

  /** The fresh worker, if there is one, which is not this place's any more. */
  PersistentWorker<A, R> giveUpRelief() {
    PersistentWorker<A, R> fresh = relief;
    relief = null;
    return fresh;
  }

  /** How many items the worker has. */
  int load() {
    return items.size();
  }

  /** Whether it may have another item. Nothing is queued behind one that may kill the worker. */
  boolean takes(int capacity) {
    return state == State.OPEN
        && !refused
        && relief == null
        && items.size() < capacity
        && (items.isEmpty() || !items.peekLast().isSuspect());
  }

  /** Notes an item that the worker has taken. */
  void gave(Item<A> item, long counter) {
    item.counter = counter;
    item.overdue = false;
    if (items.isEmpty()) {
      begunAt = System.nanoTime();
    }
    items.add(item);
    toldIdle = false;
  }

  /** The item that the worker works on, if it has that number; null if it is none of the pool's. */
  Item<A> first(long counter) {
    Item<A> first = items.peekFirst();
    return first != null && first.counter == counter ? first : null;
  }

  /** How fast the worker is. */
  Pace pace() {
    return pace;
  }

  /** Notes that the first item is done with, since then. */
  void answered(long at) {
    items.removeFirst();
    done++;
    begunAt = at;
    pace.answered();
  }

  /** Notes that the worker takes no more. */
  void close() {
    state = State.CLOSED;
  }

  /** Notes that the task threw at the first item, which ends the worker. */
  void failing(Throwable error) {
    failure = error;
    state = State.CLOSED;
  }

  /** What the task threw at the first item; null if it did not. */
  Throwable failure() {
    return failure;
  }

  /** The number of this life. */
  int life() {
    return life;
  }

  boolean isIn(int life) {
    return this.life == life && lives();
  }

  /** Begins a new life of the worker, which is then to be followed. May be called by any thread. */
  Member<A, R> restart(Duration timeout, boolean force) {
    worker.restart(timeout, timeout, force);
    return this;
  }

  /** Follows a worker that begins a life: nothing of an earlier one counts any more. */
  void begin(Mailbox<A, R> mailbox) {
    int begun = ++life;
    // The type of one that is new may have gone since its start.
    leaving &= state == State.NEW;
    state = State.OPEN;
    failure = null;
    toldIdle = false;
    refused = false;
    returning = false;
    killing = false;
    relieving = false;
    relief = null;
    done = 0;
    since = System.nanoTime();
    items.clear();
    pace.reset();
    Answers<R> answers = new Answers<>();
    Event<A, R> answered = new Event.Answered<>(this, begun, answers);
    worker.deliverTo(
        answer -> {
          if (answers.add(answer) && !mailbox.post(answered)) {
            answers.refuse();
          }
        });
    worker
        .ended()
        .whenComplete((outcome, none) -> mailbox.post(new Event.Ended<>(this, begun, outcome)));
  }

  /** Notes the end of the life, and hands back what the worker had. */
  List<Item<A>> end() {
    List<Item<A>> left = new ArrayList<>(items);
    items.clear();
    state = State.ENDED;
    return left;
  }

  /** Leaves a record of the ended worker in its place. */
  void depart(Outcome<Long> outcome) {
    worker = new DepartedWorker<>(worker, outcome);
    state = State.DEPARTED;
  }
}
