package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jworkers.api.ItemResult;
import org.jworkers.api.Outcome;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PoolTask;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.pool.PoolException;
import org.jworkers.pool.RetryPolicy;

/**
 * One run of a pool, on the thread that attends it: deals out items and takes the answers, until
 * all items are accounted for or nobody is left to do them.
 */
final class Run<A, R> {
  private final Settings<A, R> settings;
  private final Members<A, R> members;
  private final Mailbox<A, R> mailbox;
  private final Upkeep<A, R> upkeep;
  private final Feed<A, R> feed;
  private final Ledger<A, R> ledger;
  private final Dealer<A, R> dealer;
  private final Overtime<A, R> overtime;
  private final Recycling<A, R> recycling;
  private final Rescue<A, R> rescue;

  Run(Settings<A, R> settings, Upkeep<A, R> upkeep, Source<A, R> source, Results<A, R> results) {
    this.settings = settings;
    this.upkeep = upkeep;
    members = upkeep.members();
    mailbox = upkeep.mailbox();
    feed = new Feed<>(source);
    ledger = new Ledger<>(settings, results);
    dealer = new Dealer<>(settings, members, feed, ledger);
    rescue = new Rescue<>(settings, members);
    overtime = new Overtime<>(settings, members, upkeep.starter());
    recycling = new Recycling<>(settings.care().recycle(), upkeep.starter());
  }

  /** Runs to the end. */
  List<R> toEnd() throws InterruptedException {
    try {
      awaitWorker();
      dealer.settle();
      while (!isComplete()) {
        if (isHopeless()) {
          throw hopeless();
        }
        step();
        dealer.settle();
      }
      return ledger.close();
    } finally {
      members.forEach(Member::abandonItems);
    }
  }

  private void step() throws InterruptedException {
    long rest = feed.nanosToRest();
    long limit = overtime.nanosLeft();
    boolean waits = !mailbox.hasNext();
    long nanos = soonest(rest, soonest(limit, waits ? rescue.nanosLeft() : -1));
    Event<A, R> event = mailbox.take(nanos);
    if (event != null) {
      handle(event);
    }
    takeBack(overtime.look());
    takeBack(waits ? rescue.look() : List.of());
    if (rest >= 0) {
      dealer.unsettle();
    }
  }

  private void takeBack(List<Item<A>> stuck) {
    if (!stuck.isEmpty()) {
      dealer.returned(stuck.size());
      feed.putBack(stuck);
      dealer.unsettle();
    }
  }

  /** The sooner of two times, where a negative one is never. */
  private static long soonest(long one, long other) {
    return one < 0 || other >= 0 && other < one ? other : one;
  }

  /** Hears all news from before the run; does not touch the source if there is no worker. */
  private void awaitWorker() throws InterruptedException {
    while (mailbox.hasNext() || noneLives() && upkeep.isStarting()) {
      upkeep.handle(mailbox.take());
    }
    if (noneLives()) {
      throw hopeless();
    }
  }

  private boolean isComplete() {
    return dealer.inFlight() == 0 && !feed.mayHaveMore();
  }

  /** Whether nothing will happen any more, unless somebody adds a worker. */
  private boolean isHopeless() {
    // The starts are to be looked at before the mailbox: see Starter.
    return dealer.inFlight() == 0 && !mayStillComeAlive() && !mailbox.hasNext() && noneMayReport();
  }

  /** Whether workers or inputs are on their way. */
  private boolean mayStillComeAlive() {
    boolean later = feed.isWaiting() || feed.nanosToRest() >= 0;
    return upkeep.isStarting() || later && !noneLives();
  }

  private boolean noneLives() {
    for (Member<A, R> member : members) {
      if (member.lives()) {
        return false;
      }
    }
    return true;
  }

  private boolean noneMayReport() {
    for (Member<A, R> member : members) {
      if (member.mayReport()) {
        return false;
      }
    }
    return true;
  }

  private PoolException hopeless() {
    String why = noneLives() ? "no worker is left" : "no worker that is left takes the next input";
    boolean spent = noneLives() && upkeep.budget().isUsedUp();
    PoolException failure =
        ledger.failure(spent ? why + ", " + upkeep.budget() : why, feed.failures());
    if (spent) {
      upkeep.budget().deaths().forEach(failure::addSuppressed);
    }
    return failure;
  }

  private void handle(Event<A, R> event) {
    if (event instanceof Event.Answered<A, R> answered) {
      take(answered);
    } else if (event instanceof Event.Ended<A, R> ended) {
      if (ended.member().isIn(ended.life())) {
        reclaim(ended);
      }
    } else if (event instanceof Event.Cancelled<A, R> cancelled) {
      cancelled.item().cancelled = true;
      members.forEach(member -> member.cancel(cancelled.item()));
      dealer.unsettle();
    } else {
      upkeep.handleChange(event);
      dealer.unsettle();
    }
  }

  private void take(Event.Answered<A, R> answered) {
    Member<A, R> member = answered.member();
    Answers<R> answers = answered.answers();
    answers.take();
    try {
      while (answers.hasNext()) {
        ItemResult<R> answer = answers.next();
        if (member.isIn(answered.life())) {
          take(member, answer);
        }
      }
    } finally {
      if (answers.hasNext()) {
        mailbox.post(answered); // the run ends here; others deal with the rest
      }
    }
    dealer.serve(member);
  }

  private void take(Member<A, R> member, ItemResult<R> result) {
    Item<A> item = member.first(result.counter());
    if (item == null) {
      return; // of somebody else who gave the worker items
    }
    tellTimes(member, item);
    boolean failed = !result.ok() || result.value() instanceof PoolTask.Thrown;
    if (item.overdue && failed && (result.ok() || isHarmless(result.error()))) {
      member.answered(answeredAt());
      tookTooLong(member, item);
      return;
    }
    if (!result.ok() && !isHarmless(result.error())) {
      // The worker's end follows and settles what becomes of this item and of those behind it.
      member.failing(result.error());
      return;
    }
    member.answered(answeredAt());
    if (!item.abandoned) {
      dealer.returned(1);
      if (result.value() instanceof PoolTask.Thrown thrown) {
        blame(member, item, thrown.error());
        dealer.unsettle();
      } else {
        account(member, item, result);
      }
    }
    goOn(member);
  }

  /** Now, if somebody cares for it; else when the answers at hand came, which costs less. */
  private long answeredAt() {
    boolean exact = !settings.listeners().isEmpty() || settings.care().limitsItems();
    return exact ? System.nanoTime() : mailbox.takenAt();
  }

  private void tellTimes(Member<A, R> member, Item<A> item) {
    if (!settings.listeners().isEmpty()) {
      long begun = member.begunAt();
      Duration waited = item.waited(begun);
      Duration ran = Duration.ofNanos(System.nanoTime() - begun);
      settings.listeners().tell(listener -> listener.answered(member.worker(), waited, ran));
    }
  }

  private void tookTooLong(Member<A, R> member, Item<A> item) {
    if (!item.abandoned) {
      dealer.returned(1);
      blame(member, item, overtime.failure(item));
      dealer.unsettle();
    }
    goOn(member);
  }

  private void goOn(Member<A, R> member) {
    recycling.look(member);
    upkeep.change(member);
    dealer.serveIfShort(member);
  }

  /** Whether an item failed in a way that says nothing of its worker. */
  private static boolean isHarmless(Throwable error) {
    return error instanceof PayloadException || error instanceof CancellationException;
  }

  private void account(Member<A, R> member, Item<A> item, ItemResult<R> result) {
    if (!result.ok()) {
      item.failedAt(member.worker(), Located.in(item, result.error()));
      ledger.drop(item);
      return;
    }
    ledger.done(item, result.value());
    if (!settings.listeners().isEmpty() && !item.isCall()) {
      settings
          .listeners()
          .tell(listener -> listener.finished(member.worker(), item.index, result.value()));
    }
  }

  /** Takes back what an ended worker had. */
  private void reclaim(Event.Ended<A, R> ended) {
    Member<A, R> member = ended.member();
    Throwable thrown = member.failure();
    boolean faultless = upkeep.isLeaving(member);
    List<Item<A>> left = member.end();
    boolean late = !left.isEmpty() && left.get(0).overdue && !left.get(0).abandoned;
    Item<A> culprit = faultless ? null : culprit(left, thrown, ended.outcome());
    culprit = late ? left.get(0) : culprit;
    left.removeIf(item -> item.abandoned);
    dealer.returned(left.size());
    Throwable error = thrown != null ? thrown : Endings.error(member.worker(), ended.outcome());
    ledger.death(error);
    if (left.remove(culprit)) {
      blame(member, culprit, late ? overtime.failure(culprit) : error);
    }
    feed.putBack(left);
    upkeep.noteEnd(ended, left.size());
    dealer.unsettle();
  }

  /**
   * The item that a worker was at when it ended so: the first if the task threw at it or was made
   * to stop, the one that a lost worker had in hand. Null if none had been begun.
   */
  private static <A> Item<A> culprit(List<Item<A>> left, Throwable thrown, Outcome<?> outcome) {
    if (outcome instanceof Outcome.Lost<?> lost) {
      OptionalLong inHand = lost.death().itemInHand();
      return left.stream()
          .filter(item -> inHand.isPresent() && item.counter == inHand.getAsLong())
          .findFirst()
          .orElse(null);
    }
    boolean atFirst =
        thrown != null
            || outcome instanceof Outcome.Failure<?> failure
                && failure.error() instanceof WorkerTerminatedError;
    return atFirst && !left.isEmpty() ? left.get(0) : null;
  }

  private void blame(Member<A, R> member, Item<A> item, Throwable error) {
    item.failedAt(member.worker(), error);
    boolean again = !item.isCall() && !item.cancelled;
    RetryPolicy policy = settings.retry();
    again &= item.attempts() < policy.maxAttempts() && policy.again().after().test(error);
    if (again) {
      feed.retry(item, policy.again().pause(item.attempts()));
    } else {
      ledger.giveUp(item);
    }
  }
}
