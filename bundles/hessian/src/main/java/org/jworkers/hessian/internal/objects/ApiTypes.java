package org.jworkers.hessian.internal.objects;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jworkers.api.Attempt;
import org.jworkers.api.ContextTask;
import org.jworkers.api.Death;
import org.jworkers.api.ItemResult;
import org.jworkers.api.NoResultException;
import org.jworkers.api.Outcome;
import org.jworkers.api.PayloadException;
import org.jworkers.api.Progress;
import org.jworkers.api.RemoteTaskException;
import org.jworkers.api.Rung;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.api.WorkerException;
import org.jworkers.api.WorkerFailedException;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerLostException;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.WorkerState;
import org.jworkers.api.WorkerTerminatedError;

/** The types of our own API that travel whatever a code space offers. */
final class ApiTypes {
  private static final Map<String, Class<?>> TYPES =
      Stream.of(
              Attempt.class,
              Attempt.Failed.class,
              Attempt.Succeeded.class,
              ContextTask.class,
              Death.class,
              ItemResult.class,
              NoResultException.class,
              Outcome.Failure.class,
              Outcome.Lost.class,
              Outcome.Success.class,
              PayloadException.class,
              Progress.class,
              RemoteTaskException.class,
              Rung.class,
              Task.class,
              WorkerClosedException.class,
              WorkerException.class,
              WorkerFailedException.class,
              WorkerId.class,
              WorkerLostException.class,
              WorkerStartException.class,
              WorkerState.class,
              WorkerTerminatedError.class)
          .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

  private ApiTypes() {}

  /** The type of this name, or null. */
  static Class<?> named(String name) {
    return TYPES.get(name);
  }

  /** Whether this is one of them, and not another class of the same name. */
  static boolean has(Class<?> type) {
    return TYPES.get(type.getName()) == type;
  }
}
