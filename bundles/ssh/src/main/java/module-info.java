import java.util.spi.ToolProvider;
import org.jworkers.ssh.internal.SshTool;

/** Starts servers on other machines for as long as a scope lives. */
module org.jworkers.ssh {
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.ssh;

  provides ToolProvider with
      SshTool;
}
