package org.jworkers.api;

/** A task that gives back how another one fared. */
record AttemptingTask<A, R>(Task<A, R> task) implements Task<A, Attempt<R>> {

  @Override
  public Attempt<R> run(A argument) {
    try {
      return new Attempt.Succeeded<>(task.run(argument));
    } catch (WorkerTerminatedError stop) {
      throw stop;
    } catch (Throwable error) {
      return new Attempt.Failed<>(error);
    }
  }

  @Override
  public Class<?> origin() {
    return task.origin();
  }
}
