/** A user of workers as a module of its own. Compiled and run by the tests of the module path. */
module org.jworkers.itests.user {
  requires org.jworkers.process;
  requires org.jworkers.remote;
  requires org.jworkers.server;
  requires org.jworkers.tck;
  requires org.jworkers.thread;
  requires org.junit.platform.launcher;

  opens org.jworkers.itests.user to
      org.jworkers.hessian,
      org.junit.platform.commons;
}
