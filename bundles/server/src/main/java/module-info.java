import java.util.spi.ToolProvider;
import org.jworkers.server.internal.ServerTool;

/** Accepts connections and hosts the workers behind them. */
module org.jworkers.server {
  requires transitive org.jworkers.api;
  requires org.jworkers.core;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;
  requires static org.osgi.framework;

  exports org.jworkers.server;

  provides ToolProvider with
      ServerTool;
}
