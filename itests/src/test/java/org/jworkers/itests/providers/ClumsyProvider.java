package org.jworkers.itests.providers;

import java.io.IOException;
import java.util.Set;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

/** Fails to start workers, in the way that the option says. */
public final class ClumsyProvider implements WorkerProvider {

  @Override
  public String type() {
    return "clumsy";
  }

  @Override
  public Set<String> options() {
    return Set.of("how");
  }

  @Override
  public Child launch(Launch launch) throws IOException {
    String how = launch.spec().options().get("how");
    String words = "clumsy " + how;
    switch (how) {
      case "IO" -> throw new IOException(words);
      case "RUNTIME" -> throw new IllegalStateException(words);
      case "LINKAGE" -> throw new NoClassDefFoundError(words);
      case "LATE" -> {
        launch.command();
        throw new IOException(words);
      }
      case "AFTERWARDS" -> {
        launch.over(launch.process().start());
        throw new IOException(words);
      }
      case "TWICE" -> {
        launch.on(work -> new Thread(work, "first").start());
        return launch.on(work -> new Thread(work, "second").start());
      }
      default -> {
        return null;
      }
    }
  }
}
