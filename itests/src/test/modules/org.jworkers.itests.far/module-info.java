/** A module whose tasks run in a module of the same name on another machine. */
module org.jworkers.itests.far {
  requires org.jworkers.remote;
  requires org.jworkers.ssh;

  opens org.jworkers.itests.far to
      org.jworkers.hessian;
}
