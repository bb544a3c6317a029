package org.jworkers.server.spawned;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jworkers.api.NoResultException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.server.ServerOptions;

/**
 * A server that is a worker: started in a child JVM, or wherever else the spec says, and ended with
 * its scope. Ending it ends the workers that it hosts first.
 */
public final class SpawnedServer implements AutoCloseable {
  private final PersistentWorker<Object, String> worker;
  private final String host;

  private SpawnedServer(PersistentWorker<Object, String> worker, String host) {
    this.worker = worker;
    this.host = host;
  }

  /**
   * Starts a server in a child JVM of its own.
   *
   * @param arguments as the command {@code jworkers server} has them; the port, too, is that of the
   *     command if none is given: {@code "--port=0"} for any free one
   * @throws IllegalArgumentException if an argument is wrong
   * @throws WorkerStartException if it cannot listen there
   */
  public static SpawnedServer start(Workers workers, String... arguments)
      throws InterruptedException {
    return start(workers, WorkerSpec.of("process"), arguments);
  }

  /**
   * Starts a server in a worker of this spec.
   *
   * @throws IllegalArgumentException if an argument is wrong, or the spec has a lifecycle already
   * @throws WorkerStartException if it cannot listen there
   */
  public static SpawnedServer start(Workers workers, WorkerSpec spec, String... arguments)
      throws InterruptedException {
    if (spec.lifecycle().isPresent()) {
      throw new IllegalArgumentException("A worker that serves has a lifecycle of its own");
    }
    Serving serving = new Serving(arguments);
    ServerOptions options = serving.options();
    PersistentWorker<Object, String> worker =
        workers.startPersistent(spec.plain().withLifecycle(Optional.of(serving)), Serving.ADDRESS);
    try {
      return new SpawnedServer(worker, worker.call(null));
    } catch (NoResultException ended) {
      throw notThere(worker, options);
    } catch (InterruptedException stopped) {
      worker.terminate();
      throw stopped;
    }
  }

  private static WorkerStartException notThere(Worker<?> worker, ServerOptions options)
      throws InterruptedException {
    worker.await();
    String message = "No server at " + options.address() + " by worker " + worker.name();
    Throwable error = worker.error().orElse(null);
    return error == null
        ? new WorkerStartException(message + ": " + worker.outcome().orElseThrow())
        : new WorkerStartException(message + ": " + error.getMessage(), error);
  }

  /** Where it listens, as a remote worker's spec wants it: "host:port", with the real port. */
  public String host() {
    return host;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    int colon = host.lastIndexOf(':');
    return new InetSocketAddress(
        host.substring(0, colon), Integer.parseInt(host.substring(colon + 1)));
  }

  /** The worker that serves. */
  public Worker<?> worker() {
    return worker;
  }

  /**
   * Ends it: the workers that it hosts are asked to stop, and after five seconds killed; then it
   * goes itself. Force does not wait for that, and kills it with all its workers. See {@link
   * Worker#terminate(Duration, boolean)}.
   *
   * @return whether it is dead at the end of this call
   */
  public boolean terminate(Duration grace, boolean force) {
    return worker.terminate(grace, force);
  }

  /** Closes the worker that serves. */
  @Override
  public void close() {
    worker.close();
  }
}
