package org.jworkers.ssh.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/** tmp. */
@ServiceProvider(ToolProvider.class)
public final class SshTool implements ToolProvider {
  @Override
  public String name() {
    return "jworkers-ssh";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... args) {
    return 0;
  }
}
