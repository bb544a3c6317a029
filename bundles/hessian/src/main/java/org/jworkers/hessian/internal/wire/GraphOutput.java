package org.jworkers.hessian.internal.wire;

import java.io.IOException;

/**
 * Writes objects so that each is written once: objects, lists and maps are numbered in the order in
 * which they begin, as every reader of Hessian does, and a second mention is a reference to the
 * first.
 */
class GraphOutput extends TokenOutput {
  private final Vocabulary vocabulary;
  private final IdentityTable numbers = new IdentityTable();

  private final Incomplete incomplete = new Incomplete();

  /** What has been given the next number, and should begin next. */
  private Object expected;

  private Class<?> lastClass;
  private Kind lastKind;
  private int count;
  private int depth;

  /** What is being written around a trial, and will have been written before it. */
  private GraphOutput around;

  GraphOutput(Vocabulary vocabulary, ByteSink sink) {
    super(sink);
    this.vocabulary = vocabulary;
  }

  /** What the values that are written here are judged by. */
  public final Vocabulary vocabulary() {
    return vocabulary;
  }

  /** How deep what is being written is nested. */
  public final int depth() {
    return depth;
  }

  /** Whether what is written here is thrown away. */
  public final boolean isTrial() {
    return around != null;
  }

  /** Writes any value: whole, or as a reference to an earlier mention. */
  public final void write(Object value) throws IOException {
    if (value == null) {
      writeNull();
    } else if (value instanceof String text) {
      writeString(text);
    } else if (value instanceof Integer number) {
      writeInt(number);
    } else if (value instanceof Long number) {
      writeLong(number);
    } else if (value instanceof Double number) {
      writeDouble(number);
    } else if (value instanceof Boolean truth) {
      writeBoolean(truth);
    } else {
      writeNumbered(value);
    }
  }

  @Override
  public final void writeObject(Object value) throws IOException {
    write(value);
  }

  /** Gives what begins now the next number; null if nothing can refer to it. */
  final void number(Object value) {
    if (value != null && value != expected) {
      numbers.put(value, count);
    }
    expected = null;
    count++;
  }

  /** Says that what is written now has no number, against expectation. */
  final void unnumber(Object value) {
    numbers.put(value, IdentityTable.NONE);
    expected = null;
  }

  /**
   * Writes another value in the place of one: later mentions of the one refer to what was written.
   */
  public final void writeInstead(Object value, Object substitute) throws IOException {
    int number = count;
    numbers.put(value, number);
    expected = null;
    write(substitute);
    if (count == number && substitute != null) {
      numbers.put(value, numbers.find(substitute));
    }
  }

  /**
   * Writes another value in the place of one.
   *
   * @param kind how the other is written
   */
  public final void writeInstead(Object value, Object substitute, Kind kind) throws IOException {
    numbers.put(value, count);
    expected = null;
    kind.write(substitute, (WireWriter) this);
  }

  /** Makes this a trial of what might be written next in the other, as a part of its owner. */
  final void tryFor(GraphOutput other, Object owner) {
    around = other;
    depth = other.depth;
    number(owner);
  }

  /** Writes something in a trial, and goes on if that fails: the reason is found elsewhere. */
  public final void writeIfPossible(Writing writing) throws IOException {
    int outerDepth = depth;
    int outerIncomplete = incomplete.size();
    try {
      writing.run((WireWriter) this);
    } catch (Refusal | RuntimeException expected) {
      depth = outerDepth;
      incomplete.popTo(outerIncomplete);
    }
  }

  /** Forgets what has been written. */
  final void forgetNumbers() {
    numbers.clear();
    count = 0;
  }

  private void writeNumbered(Object value) throws IOException {
    if (around != null && numbers.find(value) < 0 && around.canMention(value)) {
      return;
    }
    int number = numbers.findOrPut(value, count);
    if (number < 0) {
      expected = value;
      writeFirst(value);
    } else {
      incomplete.check(number, value);
      writeRef(number);
    }
  }

  private boolean canMention(Object value) throws Refusal {
    int number = numbers.find(value);
    if (number < 0) {
      return around != null && around.canMention(value);
    }
    incomplete.check(number, value);
    return true;
  }

  private void writeFirst(Object value) throws IOException {
    if (++depth > Limits.DEPTH) {
      throw new Refusal(
          value.getClass().getName() + " is nested deeper than " + Limits.DEPTH + " levels");
    }
    Kind kind = kindOf(value.getClass());
    if (kind.cyclic()) {
      write(value, kind);
    } else {
      incomplete.push(count);
      write(value, kind);
      incomplete.pop();
    }
    depth--;
  }

  /** The values of a list are often of one class. */
  private Kind kindOf(Class<?> type) throws Refusal {
    if (type != lastClass) {
      lastKind = vocabulary.kindOf(type);
      lastClass = type;
    }
    return lastKind;
  }

  private void write(Object value, Kind kind) throws IOException {
    try {
      kind.write(value, (WireWriter) this);
    } catch (RuntimeException unfit) {
      throw new Refusal(value.getClass().getName() + " cannot be written: " + unfit, unfit);
    }
  }
}
