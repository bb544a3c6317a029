package org.jworkers.examples.demo;

/** A way to show how a scan goes. Used by one thread at a time. */
interface Picture {

  /** How long to wait between one drawing and the next. */
  long intervalMillis();

  /** Shows how it stands. */
  void draw(Timeline timeline, long total);

  /** Takes away what was drawn, if that can be done, so that other text can be written. */
  void erase();
}
