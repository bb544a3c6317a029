package org.jworkers.itests.providers;

import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.Stopping;
import org.jworkers.spi.WorkerProvider;

/** Makes threads into workers that show their names although they were told not to. */
public final class BlabProvider implements WorkerProvider {

  @Override
  public String type() {
    return "blab";
  }

  @Override
  public Stopping stopping() {
    return Stopping.BY_REQUEST;
  }

  @Override
  public Child launch(Launch launch) {
    String name = launch.spec().name().orElse(launch.name());
    return launch.on(work -> new Thread(work, name).start());
  }
}
