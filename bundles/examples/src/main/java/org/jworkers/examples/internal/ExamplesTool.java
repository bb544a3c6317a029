package org.jworkers.examples.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.jworkers.examples.CustomBackend;
import org.jworkers.examples.Errors;
import org.jworkers.examples.FactoryByName;
import org.jworkers.examples.Persistent;
import org.jworkers.examples.PoolWithRestart;
import org.jworkers.examples.ThreeWorkerTypes;

/** Runs the examples that it is given the names of, or all of them. */
@ServiceProvider(ToolProvider.class)
public final class ExamplesTool implements ToolProvider {
  private final Map<String, Example> examples = new LinkedHashMap<>();

  /** The tool, with all examples in the order of the README. */
  public ExamplesTool() {
    examples.put("ThreeWorkerTypes", ThreeWorkerTypes::run);
    examples.put("FactoryByName", FactoryByName::run);
    examples.put("Errors", Errors::run);
    examples.put("Persistent", Persistent::run);
    examples.put("PoolWithRestart", PoolWithRestart::run);
    examples.put("CustomBackend", CustomBackend::run);
  }

  @FunctionalInterface
  private interface Example {
    void run(PrintWriter out) throws Exception;
  }

  @Override
  public String name() {
    return "jworkers-examples";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    for (String name :
        arguments.length == 0 ? examples.keySet().toArray(String[]::new) : arguments) {
      if (!examples.containsKey(name)) {
        err.println("No example " + name + "; there are " + examples.keySet());
        return 2;
      }
      out.println("== " + name);
      try {
        examples.get(name).run(out);
      } catch (Exception error) {
        report(error, err);
        return 1;
      }
    }
    return 0;
  }

  /** What an example reports while its thread is interrupted is but a consequence of that. */
  private static void report(Exception error, PrintWriter err) {
    if (error instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
      err.println("jworkers: interrupted");
      Thread.currentThread().interrupt();
    } else {
      error.printStackTrace(err);
    }
  }
}
