package org.jworkers.core.child;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PoolTask;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Message.Cancel;
import org.jworkers.core.message.Message.CloseInput;
import org.jworkers.core.message.Message.Item;
import org.jworkers.core.message.Message.Result;
import org.jworkers.core.message.Work;

/**
 * The items of a persistent worker, one after the other. An item whose argument or result cannot
 * travel, or that is cancelled, fails for itself; one at which the task throws ends the worker.
 */
final class ChildItems {
  private final Means means;
  private final Work work;
  private final Call call;
  private long done;

  /**
   * What items need of their worker.
   *
   * @param line to the parent side
   * @param stopper stops what the thread does
   * @param cancels knows which items are cancelled
   * @param context what the task sees
   */
  record Means(Line line, Stopper stopper, ItemCancels cancels, ChildContext context) {}

  /** Runs the task. */
  interface Call {
    Object on(Object argument) throws Exception;
  }

  ChildItems(Means means, Work work, Call call) {
    this.means = means;
    this.work = work;
    this.call = call;
  }

  /**
   * Does them until there are no more; gives the number of those that were done.
   *
   * @param mayRest whether to come back, rather than to wait, when there is nothing to do
   * @return empty if it came back for that
   */
  Optional<Long> run(Inbox inbox, boolean mayRest) throws Exception {
    while (!means.context().inputClosed()) {
      Message next = mayRest ? inbox.poll() : inbox.next();
      if (next == null) {
        return Optional.empty();
      }
      if (next instanceof CloseInput) {
        break;
      }
      if (next instanceof Cancel) {
        throw new WorkerTerminatedError("Worker " + means.context().name() + " was terminated");
      }
      if (next instanceof Item item) {
        answer(item.counter(), item.body(), inbox);
      }
    }
    return Optional.of(done);
  }

  private void answer(long counter, Optional<Object> body, Inbox inbox) throws Exception {
    Result result;
    if (means.cancels().begin(counter)) {
      result = attempt(counter, body);
    } else {
      means.cancels().end();
      result = cancelled(counter);
    }
    means.context().flushProgress();
    means.line().deliver(result, inbox.isEmpty()); // the next item may end this JVM at once
    means.line().keep(result.body());
  }

  private Result attempt(long counter, Optional<Object> body) throws Exception {
    Object argument = null;
    try {
      argument = argument(body);
      Object value = call.on(argument);
      means.cancels().end();
      Result result = new Result(counter, true, means.line().lend(value, "result"));
      done++;
      return result;
    } catch (PayloadException cannotTravel) {
      means.cancels().end();
      return failed(counter, cannotTravel);
    } catch (Throwable thrown) {
      if (means.cancels().end() && !means.stopper().requested()) {
        return cancelled(counter);
      }
      if (outlives(argument, thrown)) {
        return survived(counter, thrown);
      }
      lastWord(counter, means.stopper().meaning(thrown));
      throw thrown;
    }
  }

  private boolean outlives(Object argument, Throwable thrown) {
    return work.task() instanceof PoolTask<?, ?> pooled
        && pooled.outlives(argument, thrown)
        && !means.stopper().requested();
  }

  private Result survived(long counter, Throwable thrown) {
    try {
      return new Result(counter, true, means.line().pack(new PoolTask.Thrown(thrown), "error"));
    } catch (PayloadException cannotTravel) {
      return failed(counter, cannotTravel);
    }
  }

  private Object argument(Optional<Object> body) {
    return body.isPresent()
        ? means.line().unpack(body.get(), "item")
        : means.line().copy(work.argument(), "default argument");
  }

  /** The item at which the task threw has a result too; one at which it was stopped has none. */
  private void lastWord(long counter, Throwable error) throws IOException {
    if (!(error instanceof WorkerTerminatedError)) {
      means.context().flushProgress();
      means.line().send(failed(counter, error));
    }
  }

  private Result cancelled(long counter) {
    return failed(counter, new CancellationException("Item " + counter + " was cancelled"));
  }

  private Result failed(long counter, Throwable error) {
    Object body;
    try {
      body = means.line().pack(error, "error");
    } catch (PayloadException cannotTravel) {
      body = means.line().pack(cannotTravel, "error");
    }
    return new Result(counter, false, body);
  }
}
