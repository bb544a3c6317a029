package org.jworkers.thread.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Set;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.Stopping;
import org.jworkers.spi.ThreadStopper;
import org.jworkers.spi.WorkerProvider;

/** Makes threads of this JVM into workers. */
@ServiceProvider(value = WorkerProvider.class, attribute = "worker.type=thread")
public final class ThreadProvider implements WorkerProvider {

  @Override
  public String type() {
    return "thread";
  }

  @Override
  public Set<String> options() {
    return Set.of(ThreadStopper.ALLOWED);
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
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
