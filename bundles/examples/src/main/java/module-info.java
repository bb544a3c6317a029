/** The README's examples and the demo, as an ordinary user of workers would write them. */
@SuppressWarnings("module") // the codec that the packages are opened to is not needed to compile
module org.jworkers.examples {
  requires org.jworkers.api;
  requires org.objectweb.asm;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.examples;

  opens org.jworkers.examples to
      org.jworkers.hessian;
  opens org.jworkers.examples.scan to
      org.jworkers.hessian;
}
