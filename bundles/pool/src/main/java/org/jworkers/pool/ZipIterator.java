package org.jworkers.pool;

import java.util.Iterator;
import java.util.function.BiFunction;

/** The pairs of two sources, for as long as both have elements. */
record ZipIterator<X, Y, A>(
    Iterator<X> first, Iterator<Y> second, BiFunction<? super X, ? super Y, ? extends A> pair)
    implements Iterator<A> {

  @Override
  public boolean hasNext() {
    return first.hasNext() && second.hasNext();
  }

  @Override
  public A next() {
    return pair.apply(first.next(), second.next());
  }
}
