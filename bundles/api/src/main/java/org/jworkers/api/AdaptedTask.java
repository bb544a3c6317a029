package org.jworkers.api;

/** A context task that finds its context by itself. */
record AdaptedTask<A, R>(ContextTask<A, R> task) implements Task<A, R> {

  @Override
  public R run(A argument) throws Exception {
    TaskContext context =
        TaskContext.current()
            .orElseThrow(() -> new IllegalStateException("A context task runs in workers only"));
    return task.run(argument, context);
  }

  @Override
  public Class<?> origin() {
    return task.getClass();
  }
}
