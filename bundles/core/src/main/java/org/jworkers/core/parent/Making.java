package org.jworkers.core.parent;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Task;
import org.jworkers.core.launch.CoreLaunch;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.message.Work;
import org.jworkers.spi.Stopping;
import org.jworkers.spi.WorkerProvider;

/** How the lives of one worker are made: everything that a restart needs again. */
public final class Making {

  /**
   * What the scope of a worker is to it.
   *
   * @param facilities what launches need
   * @param providers the provider of a type, looked up at each start
   * @param began is told of each life that begins, and of its end
   */
  public record Scope(
      Facilities facilities,
      Function<PlainSpec, WorkerProvider> providers,
      BiConsumer<WorkerHandle<?, ?>, CompletableFuture<?>> began) {}

  /**
   * What the worker runs.
   *
   * @param task may be null
   * @param argument of the one call, or the default one
   * @param persistent whether it takes items
   */
  public record Program(Task<?, ?> task, Object argument, boolean persistent) {}

  /** Who made one life. A class of its own, because a restart has the same provider again. */
  private static final class Maker {
    final WorkerProvider provider;

    Maker(WorkerProvider provider) {
      this.provider = provider;
    }
  }

  private final Scope scope;
  private final PlainSpec spec;
  private final String name;
  private final Program program;
  private final boolean needsTask;
  private volatile Maker maker;
  private volatile Stopping stopping;

  /** The making of one worker. */
  public Making(Scope scope, PlainSpec spec, String name, Program program) {
    this.scope = scope;
    this.spec = spec;
    this.name = name;
    this.program = program;
    WorkerProvider now = scope.providers().apply(spec);
    this.stopping = now.stopping();
    this.needsTask = now.needsTask(spec);
    boolean aimless = program.task() == null && spec.lifecycle().isEmpty() && needsTask;
    if (spec.run().orElse(false) && aimless) {
      throw new IllegalArgumentException(
          "Worker " + name + " is to run, but has neither a task nor a lifecycle");
    }
  }

  /** The handle of a one-shot worker. */
  public <R> WorkerHandle<Object, R> oneShot() {
    WorkerHandle<Object, R> handle = new WorkerHandle<>(this);
    handle.begin(spec.state());
    return handle;
  }

  /** The handle of a persistent worker. */
  public <A, R> PersistentHandle<A, R> persistent() {
    PersistentHandle<A, R> handle = new PersistentHandle<>(this);
    handle.begin(spec.state());
    return handle;
  }

  PlainSpec spec() {
    return spec;
  }

  String name() {
    return name;
  }

  Stopping stopping() {
    return stopping;
  }

  boolean isToRun() {
    return spec.run().orElse(program.task() != null || !needsTask);
  }

  boolean isMadeBy(Object candidate) {
    Maker now = maker;
    return now != null && now.provider == candidate;
  }

  @SuppressWarnings("unchecked")
  <T, R> ParentSide<T, R> start(Object state) {
    WorkerProvider provider = scope.providers().apply(spec);
    maker = new Maker(provider);
    stopping = provider.stopping();
    Work work =
        new Work(
            (Task<Object, Object>) program.task(),
            program.argument(),
            spec.userId(),
            state,
            spec.lifecycle().orElse(null));
    return new Starter(
            scope.facilities(), provider, spec, new CoreLaunch.Order(name, program.persistent()))
        .start(work);
  }

  /** A life began; when it ends, nothing of its provider is held here any more. */
  void began(WorkerHandle<?, ?> handle, CompletableFuture<?> ended) {
    Maker mine = maker;
    scope.began().accept(handle, ended);
    ended.thenRun(
        () -> {
          if (maker == mine) { // and not that of a life that has begun meanwhile
            maker = null;
          }
        });
  }
}
