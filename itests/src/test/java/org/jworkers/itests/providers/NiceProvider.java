package org.jworkers.itests.providers;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jworkers.spi.Child;
import org.jworkers.spi.ChildJvm;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

/** Makes child JVMs of lower priority into workers. */
public final class NiceProvider implements WorkerProvider {

  @Override
  public String type() {
    return "nice";
  }

  @Override
  public Set<String> options() {
    return ChildJvm.OPTIONS;
  }

  @Override
  public Child launch(Launch launch) throws IOException {
    ProcessBuilder process = launch.process();
    process.command().addAll(0, List.of("nice", "-n", "1"));
    return launch.over(process.start());
  }
}
