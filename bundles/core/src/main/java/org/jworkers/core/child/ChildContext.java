package org.jworkers.core.child;

import org.jworkers.api.Progress;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerId;
import org.jworkers.core.message.Job;

/** What a task sees of its worker. Used on the worker's thread, but for {@code progress}. */
final class ChildContext implements TaskContext {
  private final WorkerId id;
  private final Job job;
  private final Object userId;
  private final Stopper stopper;
  private final ProgressReporter reporter;
  private Object state;
  private boolean inputClosed;

  ChildContext(WorkerId id, Job job, Object userId, Stopper stopper, ProgressReporter reporter) {
    this.id = id;
    this.job = job;
    this.userId = userId;
    this.stopper = stopper;
    this.reporter = reporter;
  }

  @Override
  public WorkerId id() {
    return id;
  }

  @Override
  public WorkerId parentId() {
    return job.parent();
  }

  @Override
  public String type() {
    return job.type();
  }

  @Override
  public String name() {
    return job.name();
  }

  @Override
  public Object userId() {
    return userId;
  }

  @Override
  public boolean isStopRequested() {
    return stopper.requested();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S> S state() {
    return (S) state;
  }

  @Override
  public void state(Object newState) {
    state = newState;
  }

  @Override
  public void progress(long done, long total, String text) {
    reporter.report(new Progress(done, total, text));
  }

  @Override
  public void closeInput() {
    inputClosed = true;
  }

  void flushProgress() {
    reporter.flush();
  }

  boolean inputClosed() {
    return inputClosed;
  }

  @Override
  public void terminate() {
    stopper.request(false);
    stopper.deliver();
    throw new IllegalStateException("Worker " + name() + " ran on after its own termination");
  }
}
