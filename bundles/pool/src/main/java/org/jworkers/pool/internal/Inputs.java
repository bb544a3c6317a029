package org.jworkers.pool.internal;

import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.BaseStream;

/**
 * The inputs of a run, in order.
 *
 * @param iterator gives them
 * @param atHand whether they are all there, so that the iterator neither waits for one nor makes it
 *     from the results of those before it
 */
record Inputs<A>(Iterator<? extends A> iterator, boolean atHand) {
  private static final int FIXED = Spliterator.SIZED | Spliterator.IMMUTABLE;

  /** Those of a collection are at hand. */
  static <A> Inputs<A> of(Iterable<? extends A> inputs) {
    return new Inputs<>(inputs.iterator(), inputs instanceof Collection);
  }

  /** Those of a range or an array are at hand; what is mapped or filtered may not be. */
  static <A> Inputs<A> of(BaseStream<? extends A, ?> inputs) {
    Spliterator<? extends A> elements = inputs.spliterator();
    return new Inputs<>(iterator(elements), elements.hasCharacteristics(FIXED));
  }

  @SuppressWarnings("unchecked") // an Integer is all that a spliterator of ints can have
  private static <A> Iterator<? extends A> iterator(Spliterator<? extends A> elements) {
    if (elements instanceof Spliterator.OfInt ints) {
      return (Iterator<? extends A>) Spliterators.iterator(ints);
    }
    return Spliterators.iterator(elements);
  }
}
