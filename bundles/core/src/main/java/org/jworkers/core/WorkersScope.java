package org.jworkers.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jworkers.api.OutputListener;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Task;
import org.jworkers.api.TypeListener;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.core.launch.Archives;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.launch.Scratch;
import org.jworkers.core.line.Once;
import org.jworkers.core.line.Pulse;
import org.jworkers.core.parent.Making;
import org.jworkers.core.parent.WorkerHandle;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.WorkerProvider;

/** The scope of workers that {@link Workers#open()} gives. */
public final class WorkersScope implements Workers {
  private final Registry registry;
  private final Facilities facilities;
  private final Making.Scope making;

  /** The workers that live, each with the end of its present life. */
  private final Map<WorkerHandle<?, ?>, CompletableFuture<?>> living = new ConcurrentHashMap<>();

  private final OutputListeners output = new OutputListeners();
  private final Map<String, AtomicLong> counts = new HashMap<>();
  private final List<AutoCloseable> listening = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Runnable whenClosed;

  private WorkersScope(Registry registry, Supplier<CodeSpace> own, Runnable whenClosed) {
    this.registry = registry;
    this.whenClosed = whenClosed;
    this.facilities =
        new Facilities(
            registry,
            new Scratch(),
            Archives.configured(),
            new Pulse(Config.beat(), Config.missedBeats()),
            output,
            own);
    this.making = new Making.Scope(facilities, this::provider, this::began);
    listening.add(registry.onRemoval(this::endThoseOf));
  }

  /**
   * A new scope.
   *
   * @param registry the plug-ins, looked up at each start
   * @param own the code space of what has none of its own
   * @param whenClosed runs once, when the scope has been closed
   */
  public static WorkersScope open(Registry registry, Supplier<CodeSpace> own, Runnable whenClosed) {
    return new WorkersScope(registry, own, whenClosed);
  }

  /** The plug-ins that this scope uses. */
  public Registry registry() {
    return registry;
  }

  /** What launches in this scope share. */
  public Facilities facilities() {
    return facilities;
  }

  @Override
  public Set<String> types() {
    return registry.types();
  }

  @Override
  public AutoCloseable listen(TypeListener listener) {
    Registry.Handle handle = registry.listen(listener);
    synchronized (listening) {
      listening.add(handle);
    }
    return handle;
  }

  @Override
  public AutoCloseable listen(OutputListener listener) {
    return output.add(listener);
  }

  @Override
  public <A, R> Worker<R> start(WorkerSpec spec, Task<A, R> task, A argument) {
    return making(spec, new Making.Program(task, argument, false)).oneShot();
  }

  @Override
  public <A, R> PersistentWorker<A, R> startPersistent(
      WorkerSpec spec, Task<A, R> task, A defaultArgument) {
    return making(spec, new Making.Program(task, defaultArgument, true)).persistent();
  }

  private Making making(WorkerSpec spec, Making.Program program) {
    if (closed.get()) {
      throw new IllegalStateException("This scope of workers is closed");
    }
    PlainSpec plain = spec.plain();
    return new Making(making, plain, plain.name().orElseGet(() -> newName(plain)), program);
  }

  private String newName(PlainSpec spec) {
    synchronized (counts) {
      return spec.type()
          + "-"
          + counts.computeIfAbsent(spec.type(), type -> new AtomicLong()).incrementAndGet();
    }
  }

  private WorkerProvider provider(PlainSpec spec) {
    WorkerProvider provider = registry.provider(spec.type());
    Set<String> unknown = new TreeSet<>(spec.options().keySet());
    unknown.removeAll(provider.options());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Workers of type '"
              + spec.type()
              + "' have no options "
              + unknown
              + "; known: "
              + new TreeSet<>(provider.options()));
    }
    return provider;
  }

  private void began(WorkerHandle<?, ?> handle, CompletableFuture<?> ended) {
    living.put(handle, ended);
    ended.thenRun(() -> living.remove(handle, ended)); // unless it has begun another life
    if (closed.get()) {
      handle.terminate();
    }
  }

  @Override
  public List<Worker<?>> alive() {
    return living.keySet().stream()
        .filter(Worker::isAlive)
        .<Worker<?>>map(worker -> worker)
        .toList();
  }

  private void endThoseOf(WorkerProvider provider) {
    List<WorkerHandle<?, ?>> theirs = new ArrayList<>();
    living.keySet().forEach(worker -> worker.ifMadeBy(provider, theirs::add));
    inParallel(theirs, WorkerHandle::terminate);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    inParallel(List.copyOf(living.keySet()), WorkerHandle::close);
    synchronized (listening) {
      listening.forEach(WorkersScope::stopListening);
    }
    facilities.close();
    whenClosed.run();
  }

  private static void stopListening(AutoCloseable handle) {
    try {
      handle.close();
    } catch (Exception never) {
      throw new IllegalStateException("A listener's handle did not close", never);
    }
  }

  /** Ends workers all at the same time; an interrupt is passed on to all that wait, and stays. */
  private static void inParallel(
      List<WorkerHandle<?, ?>> workers, Consumer<WorkerHandle<?, ?>> end) {
    List<Thread> threads = new ArrayList<>();
    for (WorkerHandle<?, ?> worker : workers) {
      Thread thread = new Thread(new Once(() -> end.accept(worker)), worker.name() + " end");
      thread.start();
      threads.add(thread);
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
