package org.jworkers.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jworkers.api.OutputLine;
import org.jworkers.api.OutputListener;

/** Who hears what the processes of a scope's workers write; the log, while nobody else does. */
final class OutputListeners implements Consumer<OutputLine> {
  private static final System.Logger LOG = System.getLogger("org.jworkers.output");

  private final List<OutputListener> listeners = new CopyOnWriteArrayList<>();

  AutoCloseable add(OutputListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void accept(OutputLine line) {
    if (listeners.isEmpty()) {
      LOG.log(System.Logger.Level.INFO, "[{0}] {1}", line.worker(), line.text());
    }
    listeners.forEach(listener -> listener.line(line));
  }
}
