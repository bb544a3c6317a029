package org.jworkers.ssh.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/**
 * Servers by ssh as a tool: starts one on each of the hosts that it is told, says where they can be
 * reached, and ends them when its thread is interrupted.
 */
@ServiceProvider(ToolProvider.class)
public final class SshTool implements ToolProvider {

  @Override
  public String name() {
    return "jworkers-ssh";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return new Fleet(new SshArguments(arguments), out, err).run() ? 0 : 1;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return 2;
    } finally {
      out.flush();
      err.flush();
    }
  }
}
