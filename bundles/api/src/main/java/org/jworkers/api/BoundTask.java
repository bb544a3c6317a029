package org.jworkers.api;

/** A task with its argument fixed. */
record BoundTask<A, R>(Task<A, R> task, A argument) implements Task<Void, R> {

  @Override
  public R run(Void ignored) throws Exception {
    return task.run(argument);
  }

  @Override
  public Class<?> origin() {
    return task.origin();
  }
}
