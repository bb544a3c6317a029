package org.jworkers.pool.internal;

import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;

/** Something that happened outside the thread that attends a pool, and that it has to deal with. */
sealed interface Event<A, R> {

  /** A worker has answered items, in the given life of its member. */
  record Answered<A, R>(Member<A, R> member, int life, Answers<R> answers) implements Event<A, R> {}

  /** The given life of a member's worker is over. */
  record Ended<A, R>(Member<A, R> member, int life, Outcome<Long> outcome) implements Event<A, R> {}

  /** There may be items now where there were none; see {@link Item#later()}. */
  record More<A, R>() implements Event<A, R> {}

  /** Nobody wants the result of this item. */
  record Cancelled<A, R>(Item<A> item) implements Event<A, R> {}

  /** A member has a worker that nobody follows yet: it is new, or was departed. */
  record Joined<A, R>(Member<A, R> member) implements Event<A, R> {}

  /** A departed member's worker could not be started again. */
  record StayedAway<A, R>(Member<A, R> member) implements Event<A, R> {}

  /** A fresh worker is there to relieve that of a member; null if none could be started. */
  record Relief<A, R>(Member<A, R> member, int life, PersistentWorker<A, R> worker)
      implements Event<A, R> {}

  /** Some starts of workers are over, well or not. */
  record StartsOver<A, R>() implements Event<A, R> {}

  /** Workers of this type can be started from now on. */
  record TypeAdded<A, R>(String type) implements Event<A, R> {}

  /** Workers of this type cannot be started any more, and those there are will end. */
  record TypeRemoved<A, R>(String type) implements Event<A, R> {}
}
