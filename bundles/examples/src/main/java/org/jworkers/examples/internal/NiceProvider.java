package org.jworkers.examples.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.List;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

/** Makes child JVMs into workers that let everything else on the machine go first. */
@ServiceProvider(value = WorkerProvider.class, attribute = "worker.type=nice")
public final class NiceProvider implements WorkerProvider {

  @Override
  public String type() {
    return "nice";
  }

  @Override
  public Child launch(Launch launch) throws IOException {
    ProcessBuilder child = launch.process();
    child.command().addAll(0, List.of("nice", "-n", "10"));
    return launch.over(child.start());
  }
}
