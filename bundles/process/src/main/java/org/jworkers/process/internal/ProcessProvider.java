package org.jworkers.process.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.Set;
import org.jworkers.spi.Child;
import org.jworkers.spi.ChildJvm;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

/** Makes child JVMs into workers. */
@ServiceProvider(value = WorkerProvider.class, attribute = "worker.type=process")
public final class ProcessProvider implements WorkerProvider {

  @Override
  public String type() {
    return "process";
  }

  @Override
  public Set<String> options() {
    return ChildJvm.OPTIONS;
  }

  @Override
  public Child launch(Launch launch) throws IOException {
    return launch.over(launch.process().start());
  }
}
