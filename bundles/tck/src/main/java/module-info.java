/** The conformance kit: the contract of a worker as tests, for whoever makes a worker type. */
@SuppressWarnings("module") // the codec's module is not on this module's path
module org.jworkers.tck {
  requires transitive org.jworkers.api;
  requires transitive org.junit.jupiter.api;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.tck;

  opens org.jworkers.tck to
      org.junit.platform.commons;
  opens org.jworkers.tck.tasks to
      org.jworkers.hessian;
}
