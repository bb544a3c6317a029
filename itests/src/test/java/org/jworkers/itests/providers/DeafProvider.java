package org.jworkers.itests.providers;

import java.io.IOException;
import java.util.Set;
import org.jworkers.spi.Child;
import org.jworkers.spi.ChildJvm;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

/** Makes child JVMs into workers that cannot be killed, though it says that they can. */
public final class DeafProvider implements WorkerProvider {

  @Override
  public String type() {
    return "deaf";
  }

  @Override
  public Set<String> options() {
    return ChildJvm.OPTIONS;
  }

  @Override
  public Child launch(Launch launch) throws IOException {
    return launch.over(new DeafProcess(launch.process().start()));
  }
}
