package org.jworkers.itests.providers;

import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.Stopping;
import org.jworkers.spi.WorkerProvider;

/** Makes threads with a large stack into workers. */
public final class DeepProvider implements WorkerProvider {
  private static final long STACK = 16 << 20;

  @Override
  public String type() {
    return "deep";
  }

  @Override
  public Stopping stopping() {
    return Stopping.BY_REQUEST;
  }

  @Override
  public Child launch(Launch launch) {
    return launch.on(work -> start(work, launch.name()));
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(null, work, name, STACK);
    thread.setDaemon(true);
    thread.start();
  }
}
