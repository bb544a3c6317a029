/** What a user of workers can say: starting, waiting for, stopping and asking them. */
@SuppressWarnings("module") // the modules that the control package is exported to are built later
module org.jworkers.api {
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.api;

  opens org.jworkers.api to
      org.jworkers.hessian;

  exports org.jworkers.api.control to
      org.jworkers.core,
      org.jworkers.weaver;

  uses org.jworkers.api.WorkersFactory;
}
