package org.jworkers.pool.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.api.TypeListener;
import org.jworkers.api.WorkerSpec;
import org.jworkers.pool.Force;
import org.jworkers.pool.Order;
import org.jworkers.pool.Pool;

/**
 * The pool. Its parts: {@link Members} are who is in it, {@link Starter} brings them in, {@link
 * Mailbox} has what they report, {@link Run} gives them work, {@link Upkeep} cares for them at all
 * times, {@link Closing} ends them.
 *
 * <p>There are three locks, each in one class: {@link Phase}, {@link Members}, {@link Mailbox}.
 * None is held while another is taken, nor while any code outside this package runs, but for the
 * asking of workers for their ids when members are added.
 */
public final class WorkerPool<A, R> implements Pool<A, R> {
  private static final Logger LOG = System.getLogger("org.jworkers.pool");

  /** How long helpers may take to notice that the pool is closed. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Settings<A, R> settings;
  private final Phase phase;
  private final Crew crew;
  private final Members<A, R> members;
  private final Mailbox<A, R> mailbox;
  private final Starter<A, R> starter;
  private final Engine<A, R> engine;
  private final Serving<A, R> serving;
  private final Streaming<A, R> streaming;

  private volatile Duration closeTimeout;
  private volatile Force force;
  private AutoCloseable listening;

  private WorkerPool(Settings<A, R> settings) {
    this.settings = settings;
    phase = new Phase(settings.name());
    crew = new Crew(settings.name());
    members = new Members<>(settings.name());
    mailbox = new Mailbox<>(crew, this::care);
    starter = new Starter<>(settings, members, mailbox, crew);
    Upkeep<A, R> upkeep = new Upkeep<>(settings, members, mailbox, starter);
    engine = new Engine<>(settings, phase, upkeep, crew);
    serving = new Serving<>(engine);
    streaming = new Streaming<>(engine, serving::begin);
  }

  /** A pool that listens for types that come and go. */
  public static <A, R> Pool<A, R> open(
      Settings<A, R> settings, Duration closeTimeout, Force force) {
    WorkerPool<A, R> pool = new WorkerPool<>(settings);
    pool.closeTimeout(closeTimeout);
    pool.force(force);
    settings.listeners().tell(listener -> listener.opened(pool));
    pool.listening = settings.workers().listen(pool.new Types());
    return pool;
  }

  private void care(Event<A, R> event) {
    engine.upkeep().handle(event);
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public PersistentWorker<A, R> add(WorkerSpec spec) {
    return add(spec, settings.task());
  }

  @Override
  public PersistentWorker<A, R> add(WorkerSpec spec, Task<A, R> task) {
    PersistentWorker<A, R> worker = starter.add(spec, Objects.requireNonNull(task, "task"));
    serving.begin();
    return worker;
  }

  @Override
  public List<PersistentWorker<A, R>> add(WorkerSpec spec, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Negative number of workers: " + count);
    }
    List<PersistentWorker<A, R>> added = starter.add(spec, count);
    serving.begin();
    return added;
  }

  @Override
  public void attach(PersistentWorker<A, R> worker) {
    starter.attach(worker);
    serving.begin();
  }

  @Override
  public List<PersistentWorker<A, R>> workers() {
    return members.workers();
  }

  @Override
  public List<R> run(Iterator<? extends A> inputs) throws InterruptedException {
    return run(new Inputs<>(Objects.requireNonNull(inputs, "inputs"), false));
  }

  @Override
  public List<R> run(Iterable<? extends A> inputs) throws InterruptedException {
    return run(Inputs.<A>of(inputs));
  }

  @Override
  public List<R> run(BaseStream<? extends A, ?> inputs) throws InterruptedException {
    try (inputs) {
      return run(Inputs.<A>of(inputs));
    }
  }

  private List<R> run(Inputs<A> inputs) throws InterruptedException {
    return run(settings, Source.of(inputs));
  }

  @Override
  public List<R> run(Function<? super PersistentWorker<A, R>, Optional<A>> inputs)
      throws InterruptedException {
    return run(settings.oneByOne(), Source.of(Objects.requireNonNull(inputs, "inputs")));
  }

  private List<R> run(Settings<A, R> how, Source<A, R> source) throws InterruptedException {
    refuseOwnTask();
    phase.enter(Phase.Now.RUNNING);
    try {
      return engine.run(how, source, new KeptResults<>(how.returnResults()));
    } finally {
      becomeIdle();
    }
  }

  /** A task that waits for the end of what it is part of would wait for ever. */
  private void refuseOwnTask() {
    for (PersistentWorker<A, R> worker : members.workers()) {
      if (worker.isChild()) {
        throw new IllegalStateException(
            "recursive map! Worker '%s' of pool '%s' cannot run the pool"
                .formatted(worker.name(), name()));
      }
    }
  }

  private void becomeIdle() {
    phase.idle();
    serving.begin();
  }

  @Override
  public Stream<R> stream(Iterator<? extends A> inputs, Order order) {
    return streaming.stream(
        Objects.requireNonNull(inputs, "inputs"), Objects.requireNonNull(order, "order"));
  }

  @Override
  public Flow.Publisher<R> publisher(Iterable<? extends A> inputs, Order order) {
    return streaming.publisher(
        Objects.requireNonNull(inputs, "inputs"), Objects.requireNonNull(order, "order"));
  }

  @Override
  public CompletableFuture<R> submit(A input) {
    return serving.input(input);
  }

  @Override
  public int queued() {
    return serving.queued();
  }

  @Override
  public ExecutorService asExecutorService() {
    return serving.executor();
  }

  @Override
  public void restartWorkers(Duration timeout) {
    Times.requireNotNegative(timeout);
    refuseOwnTask();
    phase.enterSurely(Phase.Now.RESTARTING);
    try {
      mailbox.attend();
      try {
        new Restarting<>(name(), members, mailbox, crew).restart(timeout, force != Force.NEVER);
      } finally {
        mailbox.leave();
      }
    } finally {
      becomeIdle();
    }
  }

  @Override
  public Duration closeTimeout() {
    return closeTimeout;
  }

  @Override
  public void closeTimeout(Duration timeout) {
    closeTimeout = Times.requireNotNegative(timeout);
  }

  @Override
  public Force force() {
    return force;
  }

  @Override
  public void force(Force force) {
    this.force = Objects.requireNonNull(force, "force");
  }

  @Override
  public void close(Duration timeout, Force force) {
    end(new Closing(crew, Times.requireNotNegative(timeout), force), false);
  }

  @Override
  public void terminate(Duration timeout, Force force) {
    end(new Closing(crew, Times.requireNotNegative(timeout), force), true);
  }

  private void end(Closing closing, boolean terminating) {
    mailbox.refuseAttendant();
    phase.requireClosable();
    streaming.end();
    serving.end(closing.timeout());
    phase.awaitServedSurely();
    if (!phase.close()) {
      return;
    }
    stopListening();
    mailbox.close();
    members.seal();
    closing.end(members.all(), terminating);
    crew.end();
    try {
      if (!crew.await(PATIENCE)) {
        LOG.log(Level.WARNING, "Pool '" + name() + "': helpers still run though it is closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopListening() {
    try {
      listening.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Pool '" + name() + "': could not stop listening for types", e);
    }
  }

  /** Passes on what is heard of types. */
  private final class Types implements TypeListener {
    @Override
    public void typeAdded(String type) {
      mailbox.post(new Event.TypeAdded<>(type));
    }

    @Override
    public void typeRemoved(String type) {
      mailbox.post(new Event.TypeRemoved<>(type));
    }
  }
}
