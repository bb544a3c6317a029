package org.jworkers.itests.bundles.rival;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.Stopping;
import org.jworkers.spi.WorkerProvider;

/** Another provider of threads: its own are in a group of their own. */
@ServiceProvider(value = WorkerProvider.class, attribute = "service.ranking=5")
public final class RivalProvider implements WorkerProvider {
  @Override
  public String type() {
    return "thread";
  }

  @Override
  public Stopping stopping() {
    return Stopping.BY_REQUEST;
  }

  @Override
  public Child launch(Launch launch) {
    return launch.on(work -> new Thread(new ThreadGroup("rival"), work, launch.name()).start());
  }
}
