package org.jworkers.examples.demo;

import org.jworkers.examples.demo.DemoResult.Kill;

/** Sentences that stand on the terminal and in the report. */
final class Words {
  private Words() {}

  static String ofKill(Kill kill, DemoResult result) {
    long total = result.scan().total().classes();
    return kill.worker()
        + " (process "
        + kill.pid()
        + ") with kill -9, when "
        + Figures.percent(kill.done(), total)
        + " was done: what it had in hand was done by the others.";
  }
}
