package org.jworkers.core.parent;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jworkers.api.OutputLine;

/** Passes on what the process of one worker writes, tagged with whose it is. */
final class Voice {
  private final String worker;
  private final Consumer<OutputLine> to;
  private volatile Supplier<OptionalLong> item = OptionalLong::empty;

  Voice(String worker, Consumer<OutputLine> to) {
    this.worker = worker;
    this.to = to;
  }

  String worker() {
    return worker;
  }

  /** From now on {@code inHand} knows at which item the worker is. */
  void follow(Supplier<OptionalLong> inHand) {
    item = inHand;
  }

  void say(boolean error, String text) {
    to.accept(new OutputLine(worker, item.get(), error, text));
  }
}
