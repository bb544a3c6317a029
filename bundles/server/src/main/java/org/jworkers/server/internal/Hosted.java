package org.jworkers.server.internal;

import java.util.concurrent.CompletionStage;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Message;

/** A worker that this server hosts; hears what its client says. */
interface Hosted extends Line.Receiver {

  /** Asks the worker to finish what it has been given, and to end then. */
  default void drain() {
    received(new Message.CloseInput());
  }

  /** Asks the worker to stop. */
  void cancel(boolean insistent);

  /** Kills the worker, if that can be done. */
  void kill();

  /** Completes when nothing of the worker runs any more and its client was told. */
  CompletionStage<?> ended();
}
