package org.jworkers.tck;

import java.util.Objects;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;

/**
 * A server of one test's own, which the kit ends before the workers that it hosts. It is a worker
 * itself, in a process of its own.
 *
 * @param spec what workers behind it are made from
 * @param worker the server; it belongs to the scope that it was asked for
 */
public record TestServer(WorkerSpec spec, Worker<?> worker) {

  /** Refuses nulls. */
  public TestServer {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(worker, "worker");
  }
}
