import org.jworkers.spi.WorkerProvider;
import org.jworkers.thread.internal.ThreadProvider;

/** Makes threads of this JVM into workers. */
module org.jworkers.thread {
  requires transitive org.jworkers.spi;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.thread;

  provides WorkerProvider with
      ThreadProvider;
}
