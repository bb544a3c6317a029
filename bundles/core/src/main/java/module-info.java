import org.jworkers.api.WorkersFactory;
import org.jworkers.core.PlainWorkers;

/** A worker's life, written once for all worker types. */
@SuppressWarnings(
    "module") // the modules that the runtime's own packages are exported to are built later
module org.jworkers.core {
  requires transitive org.jworkers.spi;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.core to
      org.jworkers.osgi,
      org.jworkers.server,
      org.jworkers.launcher;
  exports org.jworkers.core.message to
      org.jworkers.server;
  exports org.jworkers.core.line to
      org.jworkers.server;
  exports org.jworkers.core.launch to
      org.jworkers.server;
  exports org.jworkers.core.child to
      org.jworkers.server;
  exports org.jworkers.core.trust to
      org.jworkers.server;

  uses org.jworkers.spi.WorkerProvider;
  uses org.jworkers.spi.PayloadCodec;
  uses org.jworkers.spi.CodeSpaces;
  uses org.jworkers.spi.ChildArguments;

  provides WorkersFactory with
      PlainWorkers;
}
