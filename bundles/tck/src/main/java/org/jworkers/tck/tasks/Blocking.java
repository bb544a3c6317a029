package org.jworkers.tck.tasks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.ContextTask;
import org.jworkers.api.TaskContext;

/** Calls that block, and can be interrupted. */
public enum Blocking {
  /** {@link Thread#sleep}. */
  SLEEP,
  /** {@link LockSupport#park}. */
  PARK,
  /** {@link java.util.concurrent.BlockingQueue#take}. */
  TAKE,
  /** {@link ReentrantLock#lockInterruptibly}. */
  LOCK,
  /** {@link Object#wait()}. */
  WAIT,
  /** A read from a {@link java.nio.channels.InterruptibleChannel}. */
  READ;

  /** Blocks in a call, after it has said so by its progress. */
  public static final ContextTask<Blocking, Object> BLOCK = Blocking::block;

  private static Object block(Blocking call, TaskContext context) throws Exception {
    context.progress(0, -1, Loops.IN);
    switch (call) {
      case SLEEP -> Thread.sleep(86_400_000);
      case PARK -> park();
      case TAKE -> new LinkedBlockingQueue<>().take();
      case LOCK -> lock();
      case WAIT -> await();
      case READ -> read();
    }
    return "went on";
  }

  private static void park() {
    while (true) {
      LockSupport.park(Blocking.class);
      Checkpoint.check();
    }
  }

  private static void lock() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread holder = new Thread(() -> holdForEver(lock), "holder");
    holder.start();
    try {
      while (!lock.isLocked()) {
        Thread.onSpinWait();
      }
      lock.lockInterruptibly();
    } finally {
      holder.interrupt();
    }
  }

  private static void holdForEver(ReentrantLock lock) {
    lock.lock();
    try {
      Thread.sleep(86_400_000);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private static void await() throws InterruptedException {
    Object monitor = new Object();
    synchronized (monitor) {
      while (true) {
        monitor.wait();
      }
    }
  }

  private static void read() throws IOException {
    Pipe pipe = Pipe.open();
    try (var sink = pipe.sink();
        var source = pipe.source()) {
      source.read(ByteBuffer.allocate(1));
    }
  }
}
