package org.jworkers.pool.internal;

import java.util.Optional;
import java.util.function.Function;
import org.jworkers.api.PersistentWorker;

/** Where the inputs of a run come from. */
interface Source<A, R> {

  /**
   * The next item.
   *
   * @param index the number it will have
   * @param worker who is to do it
   * @return null if there are no more, for no worker; {@link Item#later()} if there is none now: an
   *     {@link Event.More} will say when to ask again
   */
  Item<A> next(long index, PersistentWorker<A, R> worker);

  /** Whether a run of which nothing is left need not wait for what may come later. */
  default boolean endsWhenIdle() {
    return false;
  }

  /** Whether its items are there, so that several may be asked for before the first is given on. */
  default boolean isAtHand() {
    return false;
  }

  /** To be called by who hands the inputs in. */
  static <A, R> Source<A, R> of(Inputs<A> inputs) {
    return new GivenInputs<>(inputs.iterator(), inputs.atHand(), new Throwable());
  }

  /** To be called by who hands the inputs in. */
  static <A, R> Source<A, R> of(Function<? super PersistentWorker<A, R>, Optional<A>> inputs) {
    Throwable call = new Throwable();
    return (index, worker) ->
        inputs.apply(worker).map(input -> new Item<>(index, input, call)).orElse(null);
  }
}
