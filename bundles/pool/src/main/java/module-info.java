/** Spreads the inputs of a task over workers of any types. */
module org.jworkers.pool {
  requires transitive org.jworkers.api;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.pool;
}
