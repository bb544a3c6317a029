package org.jworkers.weaver.code;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.control.StopRequest;
import org.jworkers.api.control.TaskThreads;

/** A thread that runs one stubborn task, and can be told to stop it. */
final class TaskThread implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final Thread thread;
  private volatile Throwable end;

  /**
   * Runs a static method, which counts down the latch when it has got to where it wants to stay.
   */
  TaskThread(Method task) throws InterruptedException {
    thread = new Thread(() -> run(task), task.getName());
    thread.setDaemon(true);
    thread.start();
    assertTrue(
        begun.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS),
        () -> "The task has to begin, and is at " + Arrays.toString(stack()));
    assertTrue(thread.isAlive(), "The task stays");
  }

  private void run(Method task) {
    try {
      task.invoke(null, begun);
    } catch (InvocationTargetException thrown) {
      end = thrown.getCause();
    } catch (IllegalAccessException impossible) {
      end = impossible;
    } finally {
      TaskThreads.withdraw(Thread.currentThread());
    }
  }

  /** Asks once, and interrupts. */
  void askOnce() {
    TaskThreads.request(thread, new Once());
    thread.interrupt();
  }

  /** Asks at every check, and interrupts. */
  void insist() {
    StopRequest insistent =
        () -> {
          Thread.currentThread().interrupt();
          throw new WorkerTerminatedError("stopped by force");
        };
    TaskThreads.request(thread, insistent);
    thread.interrupt();
  }

  /** Whether the task ends within {@code time}. */
  boolean endsWithin(Duration time) throws InterruptedException {
    thread.join(time.toMillis());
    return !thread.isAlive();
  }

  boolean ends() throws InterruptedException {
    return endsWithin(LIMIT);
  }

  /** What the task threw, if anything. */
  Throwable end() {
    return end;
  }

  StackTraceElement[] stack() {
    return thread.getStackTrace();
  }

  @Override
  public void close() throws InterruptedException {
    if (thread.isAlive()) {
      insist();
      ends();
    }
  }

  private static final class Once implements StopRequest {
    private boolean delivered;

    @Override
    public void deliver() {
      if (!delivered) {
        delivered = true;
        Thread.interrupted();
        throw new WorkerTerminatedError("stopped");
      }
    }
  }
}
