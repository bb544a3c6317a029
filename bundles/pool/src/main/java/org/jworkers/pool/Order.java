package org.jworkers.pool;

/** In which order the results of a stream come. */
public enum Order {
  /** As their inputs; a result that is early waits for those before it. */
  OF_INPUTS,
  /** As they are done; none waits for another. */
  OF_COMPLETION
}
