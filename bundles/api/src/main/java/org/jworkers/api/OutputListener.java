package org.jworkers.api;

/** Hears what the processes of workers write. Must not block. */
@FunctionalInterface
public interface OutputListener {

  /** A line was written. Lines of one stream come in order; several threads may call. */
  void line(OutputLine line);
}
