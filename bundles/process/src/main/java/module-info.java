import org.jworkers.process.internal.ProcessProvider;
import org.jworkers.spi.WorkerProvider;

/** Makes child JVMs into workers. */
module org.jworkers.process {
  requires transitive org.jworkers.spi;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.process;

  provides WorkerProvider with
      ProcessProvider;
}
