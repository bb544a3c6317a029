/** Makes target code stoppable: checks woven into its loops and method entries. */
module org.jworkers.weaver {
  requires org.jworkers.spi;
  requires java.instrument;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;
  requires static org.osgi.framework;

  provides org.jworkers.spi.ChildArguments with
      org.jworkers.weaver.front.AgentArguments;
  provides org.jworkers.spi.ThreadStopper with
      org.jworkers.weaver.stop.AsynchronousStop;

  exports org.jworkers.weaver to
      java.instrument;
}
