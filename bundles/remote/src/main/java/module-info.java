import org.jworkers.remote.internal.RemoteProvider;
import org.jworkers.spi.WorkerProvider;

/** Makes the far end of a TCP connection into a worker. */
module org.jworkers.remote {
  requires transitive org.jworkers.spi;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.remote;

  provides WorkerProvider with
      RemoteProvider;
}
