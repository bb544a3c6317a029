package org.jworkers.itests.benchmarks.floors;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From one thread to another and back. */
@State(Scope.Benchmark)
public class Hops {
  private final ThreadPoolExecutor threadPool =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  private final ForkJoinPool forkJoin = new ForkJoinPool(1);
  private volatile Thread caller;
  private volatile int turn;
  private Thread partner;

  /** Starts the partner. */
  @Setup
  public void start() {
    partner = new Thread(this::answer, "partner");
    partner.setDaemon(true);
    partner.start();
  }

  private void answer() {
    while (turn >= 0) {
      if (turn == 1) {
        turn = 0;
        LockSupport.unpark(caller);
      } else {
        LockSupport.park();
      }
    }
  }

  /** Ends all threads. */
  @TearDown
  public void stop() {
    turn = -1;
    LockSupport.unpark(partner);
    threadPool.shutdown();
    forkJoin.shutdown();
  }

  /** The least there is. */
  @Benchmark
  public void park() {
    caller = Thread.currentThread();
    turn = 1;
    LockSupport.unpark(partner);
    while (turn == 1) {
      LockSupport.park();
    }
  }

  /** By {@link ThreadPoolExecutor}. */
  @Benchmark
  public Integer threadPool() throws Exception {
    return threadPool.submit(() -> 7).get();
  }

  /** By {@link ForkJoinPool}. */
  @Benchmark
  public Integer forkJoin() throws Exception {
    return forkJoin.submit(() -> 7).get();
  }
}
