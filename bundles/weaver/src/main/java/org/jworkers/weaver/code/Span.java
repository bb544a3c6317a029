package org.jworkers.weaver.code;

/**
 * Where a loop lies.
 *
 * @param head the place of its first instruction
 * @param last the place of its last one, which jumps back
 */
record Span(int head, int last) {

  boolean contains(int place) {
    return head <= place && place <= last;
  }

  boolean contains(Span other) {
    return head < other.head && other.last < last;
  }

  boolean disjoint(Span other) {
    return last < other.head || other.last < head;
  }
}
