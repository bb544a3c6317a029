/**
 * The framework side: providers that come and go, one scope of workers per using bundle, code
 * spaces from bundle wirings. Does nothing where there is no framework.
 */
module org.jworkers.osgi {
  requires org.jworkers.core;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;
  requires static org.osgi.framework;
  requires static org.osgi.util.tracker;

  uses org.jworkers.spi.PayloadCodec;
}
