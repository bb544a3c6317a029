/** What an author of a worker type, a codec or a code space implements and is given. */
module org.jworkers.spi {
  requires transitive org.jworkers.api;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.spi;
}
