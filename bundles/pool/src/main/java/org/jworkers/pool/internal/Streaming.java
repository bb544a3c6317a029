package org.jworkers.pool.internal;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jworkers.pool.Order;

/** Runs whose results are taken while they go on: one at a time. */
final class Streaming<A, R> {
  /** How many inputs may be on their way at least, so that a few workers keep busy. */
  private static final int LEAST = 16;

  private final Engine<A, R> engine;
  private final Runnable then;
  private final AtomicReference<Outflow<A, R>> now = new AtomicReference<>();

  /** The {@code then} is done after each. */
  Streaming(Engine<A, R> engine, Runnable then) {
    this.engine = engine;
    this.then = then;
  }

  /** A stream whose run begins with its terminal operation. */
  Stream<R> stream(Iterator<? extends A> inputs, Order order) {
    Outflow<A, R> flow = new Outflow<>(inputs, order, new StreamLinks());
    return StreamSupport.stream(() -> begun(flow), 0, false).onClose(() -> breakOff(flow));
  }

  /** A publisher each of whose subscriptions is a run. */
  Flow.Publisher<R> publisher(Iterable<? extends A> inputs, Order order) {
    return subscriber -> new PoolSubscription<>(this, inputs, order, subscriber);
  }

  private Spliterator<R> begun(Outflow<A, R> flow) {
    begin(flow);
    return new FlowSpliterator<>(flow);
  }

  /** Begins the run of a flow. */
  void begin(Outflow<A, R> flow) {
    engine.phase().enterSurely(Phase.Now.STREAMING);
    now.set(flow);
    flow.of(
        engine.begin(
            () -> engine.run(engine.settings(), flow, flow),
            error -> {
              now.compareAndSet(flow, null);
              flow.end(error);
              then.run();
            }));
  }

  /** Ends a flow whose results nobody wants; does nothing if it is over. */
  void breakOff(Outflow<A, R> flow) {
    if (now.get() == flow) {
      engine.phase().ending();
    }
    flow.breakOff();
  }

  /** Ends what goes on. */
  void end() {
    Outflow<A, R> flow = now.get();
    if (flow != null) {
      breakOff(flow);
    }
  }

  /** Threads of the pool's own. */
  Executor threads() {
    return engine.crew();
  }

  /** Four times what the workers may have: what is in hand, and what waits on both sides. */
  int limit() {
    long limit = 0;
    for (Member<A, R> member : engine.upkeep().members()) {
      limit += 4L * (member.lives() ? engine.settings().capacity(member) : 0);
    }
    return (int) Math.max(LEAST, Math.min(limit, Integer.MAX_VALUE));
  }

  /** Has the attendant ask the source again. */
  void more() {
    engine.upkeep().mailbox().post(new Event.More<>());
  }

  private final class StreamLinks implements Outflow.Links {
    @Override
    public int limit() {
      return Streaming.this.limit();
    }

    @Override
    public void more() {
      Streaming.this.more();
    }

    @Override
    public void ready() {
      // Who wants it waits for it.
    }
  }

  /** The results of a flow; cannot be split, since they come one by one. */
  private record FlowSpliterator<R>(Outflow<?, R> flow) implements Spliterator<R> {
    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
      Outflow.Taken<R> next = flow.take();
      if (next != null) {
        action.accept(next.result());
      }
      return next != null;
    }

    @Override
    public Spliterator<R> trySplit() {
      return null;
    }

    @Override
    public long estimateSize() {
      return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
      return 0;
    }
  }
}
