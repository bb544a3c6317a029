package org.jworkers.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jworkers.api.OutputListener;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Task;
import org.jworkers.api.TypeListener;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;

/**
 * Workers on threads whose types can be taken away and whose workers can be killed, to be a pool's
 * surroundings in tests. Persistent workers only.
 */
final class FakeWorkers implements Workers {
  private final Set<String> types = ConcurrentHashMap.newKeySet();
  private final List<TypeListener> listeners = new CopyOnWriteArrayList<>();
  private final List<FakeWorker<?, ?>> made = new CopyOnWriteArrayList<>();
  private final Map<String, RuntimeException> refusals = new ConcurrentHashMap<>();

  /** Makes the id of a worker that would have this one; tests may replace it. */
  volatile Function<WorkerId, WorkerId> ids = Function.identity();

  /** Done with each spec before it starts; tests may replace it. */
  volatile Runnable beforeStart = () -> {};

  FakeWorkers(String... types) {
    this.types.addAll(List.of(types));
  }

  void add(String type) {
    types.add(type);
    listeners.forEach(listener -> listener.typeAdded(type));
  }

  /** As the registry of the real ones does it: no more starts, the word, the end. */
  void remove(String type) {
    withdraw(type).forEach(FakeWorker::askToStop);
  }

  /** The same, but the workers end with this error. */
  void remove(String type, Throwable error) {
    withdraw(type).forEach(worker -> worker.fail(error));
  }

  private List<FakeWorker<?, ?>> withdraw(String type) {
    types.remove(type);
    listeners.forEach(listener -> listener.typeRemoved(type));
    return made.stream().filter(worker -> worker.type().equals(type)).toList();
  }

  /** Has starts of workers with this name fail. */
  void refuse(String name, RuntimeException with) {
    refusals.put(name, with);
  }

  /** All that were ever started. */
  List<FakeWorker<?, ?>> made() {
    return made;
  }

  void allow(String name) {
    refusals.remove(name);
  }

  void forgetEnded() {
    made.removeIf(worker -> !worker.isAlive());
  }

  int listeners() {
    return listeners.size();
  }

  @Override
  public Set<String> types() {
    return new TreeSet<>(types);
  }

  @Override
  public AutoCloseable listen(OutputListener listener) {
    return () -> {}; // these workers have no processes
  }

  @Override
  public AutoCloseable listen(TypeListener listener) {
    listeners.add(listener);
    types.forEach(listener::typeAdded);
    return () -> listeners.remove(listener);
  }

  @Override
  public <A, R> Worker<R> start(WorkerSpec spec, Task<A, R> task, A argument) {
    throw new WorkerStartException("Only persistent workers here");
  }

  @Override
  public <A, R> PersistentWorker<A, R> startPersistent(
      WorkerSpec spec, Task<A, R> task, A defaultArgument) {
    PlainSpec plain = spec.plain();
    beforeStart.run();
    RuntimeException refusal = refusals.get(plain.name().orElseThrow());
    if (refusal != null) {
      throw refusal;
    }
    if (!types.contains(plain.type())) {
      throw new IllegalArgumentException("No provider for worker type '" + plain.type() + "'");
    }
    FakeWorker<A, R> worker = new FakeWorker<>(plain, task, ids);
    made.add(worker);
    return worker;
  }

  @Override
  public List<Worker<?>> alive() {
    List<Worker<?>> alive = new ArrayList<>(made);
    alive.removeIf(worker -> !worker.isAlive());
    return alive;
  }

  @Override
  public void close() {
    made.forEach(FakeWorker::kill);
  }
}
