import java.util.spi.ToolProvider;
import org.jworkers.server.internal.ServerTool;

/** Accepts connections and hosts the workers behind them. */
@SuppressWarnings("module") // the codec's module is not on this module's path
module org.jworkers.server {
  requires transitive org.jworkers.api;
  requires org.jworkers.core;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;
  requires static org.osgi.framework;

  exports org.jworkers.server;
  exports org.jworkers.server.spawned;

  opens org.jworkers.server.spawned to
      org.jworkers.hessian;

  provides ToolProvider with
      ServerTool;
}
