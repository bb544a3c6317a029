package org.jworkers.examples.demo;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.spi.ToolProvider;

/** The demo as a tool: what {@code jworkers demo} runs. */
@ServiceProvider(ToolProvider.class)
public final class DemoTool implements ToolProvider {

  @Override
  public String name() {
    return "jworkers-demo";
  }

  /**
   * Runs the demo.
   *
   * @return 0 if the workers found the same as one thread alone, 1 if not or if interrupted, 2 if
   *     the arguments are wrong
   * @throws UncheckedIOException if the JDK cannot be read or the report not be written
   */
  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return new Demo(DemoOptions.parse(arguments), out).run() ? 0 : 1;
    } catch (IllegalArgumentException misuse) {
      err.println("jworkers: " + misuse.getMessage());
      return 2;
    } catch (IOException failed) {
      throw new UncheckedIOException("The demo failed", failed);
    } catch (InterruptedException stopped) {
      err.println("jworkers: interrupted");
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
