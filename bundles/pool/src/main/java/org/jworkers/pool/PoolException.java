package org.jworkers.pool;

import java.util.List;
import org.jworkers.api.WorkerException;

/**
 * Tells that a run did not give a result for every input. It carries what there is; when it is
 * serialized, that stays behind.
 */
public class PoolException extends WorkerException {
  private static final long serialVersionUID = 1L;

  private final transient List<?> partialResults;
  private final transient List<ItemFailure> failures;

  /**
   * Says what happened, naming the pool.
   *
   * @param cause the first failure, or what ended the last worker; may be null
   * @param partialResults the results there are, in the order of their inputs; null if results are
   *     not kept
   * @param failures the inputs at which attempts failed, in their order
   */
  public PoolException(
      String message, Throwable cause, List<?> partialResults, List<ItemFailure> failures) {
    super(message, cause);
    this.partialResults = partialResults;
    this.failures = List.copyOf(failures);
  }

  /**
   * The results that there are, in the order of their inputs; null if the pool does not keep
   * results.
   *
   * @param <R> what the pool's task gives back; not checked
   */
  @SuppressWarnings("unchecked")
  public <R> List<R> partialResults() {
    return (List<R>) partialResults;
  }

  /**
   * The inputs at which attempts failed, in their order. Inputs that no worker began are not among
   * them.
   */
  public List<ItemFailure> failures() {
    return failures == null ? List.of() : failures;
  }
}
