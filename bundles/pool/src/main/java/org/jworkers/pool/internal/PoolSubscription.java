package org.jworkers.pool.internal;

import java.util.Objects;
import java.util.concurrent.Flow;
import org.jworkers.pool.Order;

/**
 * One subscription to the results of a run. All signals come one after the other, on threads of the
 * pool's; its monitor guards demand and subscriber.
 */
final class PoolSubscription<A, R> implements Flow.Subscription, Outflow.Links {
  private final Streaming<A, R> streaming;
  private final Outflow<A, R> flow;
  private final Serial signals;
  private long demand;

  /** Null when nothing is to be signalled any more. */
  private Flow.Subscriber<? super R> subscriber;

  PoolSubscription(
      Streaming<A, R> streaming,
      Iterable<? extends A> inputs,
      Order order,
      Flow.Subscriber<? super R> subscriber) {
    this.streaming = streaming;
    this.subscriber = Objects.requireNonNull(subscriber, "subscriber");
    flow = new Outflow<A, R>(inputs.iterator(), order, this).unwanted();
    signals = new Serial(streaming.threads());
    signals.execute(this::begin);
  }

  private void begin() {
    Flow.Subscriber<? super R> listener = subscriber();
    if (listener != null) {
      listener.onSubscribe(this);
    }
    if (subscriber() != null) {
      try {
        streaming.begin(flow);
      } catch (RuntimeException busy) {
        end(busy);
      }
    }
  }

  @Override
  public void request(long count) {
    if (count <= 0) {
      signals.execute(() -> refuse(count));
      return;
    }
    synchronized (this) {
      demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
    }
    flow.want();
    ready();
  }

  private void refuse(long count) {
    end(new IllegalArgumentException("A positive number of results expected, not " + count));
  }

  @Override
  public void cancel() {
    synchronized (this) {
      subscriber = null;
    }
    streaming.breakOff(flow);
  }

  @Override
  public int limit() {
    return streaming.limit();
  }

  @Override
  public void more() {
    streaming.more();
  }

  @Override
  public void ready() {
    signals.execute(this::drain);
  }

  private void drain() {
    while (isDemanded()) {
      Outflow.Taken<R> next = flow.poll();
      if (next == null) {
        break;
      }
      signal(next.result());
    }
    if (flow.isDrained()) {
      end(flow.error());
    }
  }

  private void signal(R result) {
    Flow.Subscriber<? super R> listener = subscriber();
    if (result == null) {
      end(new NullPointerException("A result is null, which cannot be published"));
    } else if (listener != null) {
      synchronized (this) {
        demand--;
      }
      try {
        listener.onNext(result);
      } catch (RuntimeException | Error broken) {
        cancel(); // it may not throw, and gets nothing more
        throw broken;
      }
    }
  }

  private synchronized boolean isDemanded() {
    return demand > 0 && subscriber != null;
  }

  private synchronized Flow.Subscriber<? super R> subscriber() {
    return subscriber;
  }

  /** The last signal. */
  private void end(Throwable error) {
    Flow.Subscriber<? super R> listener = subscriber();
    if (listener == null) {
      return;
    }
    cancel();
    if (error == null) {
      listener.onComplete();
    } else {
      listener.onError(error);
    }
  }
}
