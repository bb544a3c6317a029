package org.jworkers.core.child;

import java.io.IOException;
import java.util.Optional;
import org.jworkers.api.Outcome;
import org.jworkers.api.PayloadException;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerLifecycle;
import org.jworkers.api.control.TaskThreads;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Ending;
import org.jworkers.core.message.Job;
import org.jworkers.core.message.Message.Ended;
import org.jworkers.core.message.Message.Started;
import org.jworkers.core.message.Parts;
import org.jworkers.core.message.Work;

/** One life of a worker on its child side, from the start to the ending. */
final class ChildLife {
  private static final WorkerLifecycle NO_HOOKS = new WorkerLifecycle() {};

  private final Line line;
  private final Job job;
  private final Work work;
  private final Stopper stopper;
  private final WorkerLifecycle hooks;
  private final ProgressReporter reporter;
  private final ChildContext context;
  private final ChildItems items;
  private boolean begun;

  ChildLife(WorkerId id, Line line, Job job, Work work, Stopper stopper, ItemCancels cancels) {
    this.line = line;
    this.job = job;
    this.work = work;
    this.stopper = stopper;
    this.hooks = work.lifecycle() == null ? NO_HOOKS : work.lifecycle();
    this.reporter = new ProgressReporter(line, job.shownName());
    this.context = new ChildContext(id, job, work.userId(), stopper, reporter);
    this.items =
        new ChildItems(new ChildItems.Means(line, stopper, cancels, context), work, this::call);
    context.state(work.state());
  }

  /**
   * Lives it, or what is left of it.
   *
   * @param mayRest whether to come back, rather than to wait, when there is nothing to do
   * @return whether it is over; if not, any thread may live on
   */
  boolean run(Inbox inbox, boolean mayRest) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    if (work.task() != null) {
      thread.setContextClassLoader(work.task().origin().getClassLoader());
    }
    TaskThreads.enter(context);
    stopper.attach();
    try {
      if (!begun) {
        line.send(new Started(context.id()));
        line.flush(); // a task that ends this JVM with its first step has started all the same
      }
      Optional<Outcome<Object>> outcome = work(inbox, mayRest);
      if (outcome.isPresent()) {
        Outcome<Object> last = cleanUp(outcome.get());
        reporter.flush();
        line.send(ended(last));
      }
      return outcome.isPresent();
    } finally {
      stopper.detach();
      TaskThreads.leave();
      thread.setContextClassLoader(before);
    }
  }

  private Optional<Outcome<Object>> work(Inbox inbox, boolean mayRest) {
    try {
      begin();
      if (job.persistent()) {
        return items.run(inbox, mayRest).map(Outcome.Success::new);
      }
      return Optional.of(new Outcome.Success<>(call(work.argument())));
    } catch (Throwable thrown) {
      return Optional.of(failure(thrown));
    }
  }

  private void begin() throws Exception {
    if (!begun) {
      begun = true;
      stopper.in(
          Stopper.Section.TASK,
          () -> {
            hooks.started(context);
            return null;
          });
    }
  }

  private Outcome<Object> failure(Throwable thrown) {
    return new Outcome.Failure<>(stopper.meaning(thrown));
  }

  /** A worker without a task has a lifecycle, which may do something around nothing. */
  private Object call(Object argument) throws Exception {
    Task<Object, Object> task = work.task();
    return stopper.in(
        Stopper.Section.TASK,
        () -> hooks.around(() -> task == null ? null : task.run(argument), context));
  }

  /** The user's last word, which may turn a success into a failure. */
  private Outcome<Object> cleanUp(Outcome<Object> outcome) {
    if (stopper.insistent()) {
      return outcome;
    }
    try {
      stopper.in(
          Stopper.Section.CLEANUP,
          () -> {
            hooks.ended(context, outcome);
            return null;
          });
      return outcome;
    } catch (Throwable thrown) {
      return outcome.hasError() ? outcome : new Outcome.Failure<>(thrown);
    }
  }

  private Ended ended(Outcome<Object> outcome) {
    boolean ok = !outcome.hasError();
    Object value =
        outcome instanceof Outcome.Success<Object> success
            ? success.value()
            : ((Outcome.Failure<Object>) outcome).error();
    try {
      return new Ended(ok, pack(new Ending(value, context.state())));
    } catch (PayloadException unnamed) {
      PayloadException cannotTravel = (ok ? Parts.RESULT : Parts.ERROR).named(unnamed);
      return new Ended(false, packError(ok ? cannotTravel : value, cannotTravel));
    }
  }

  private Object packError(Object error, PayloadException instead) {
    try {
      return pack(new Ending(error, null));
    } catch (PayloadException neither) {
      return pack(new Ending(instead, null));
    }
  }

  private Object pack(Ending ending) {
    return line.pack(ending.parts(), Parts.RESULT.body());
  }
}
