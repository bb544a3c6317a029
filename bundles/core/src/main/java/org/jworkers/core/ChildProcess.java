package org.jworkers.core;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jworkers.core.child.ChildSide;
import org.jworkers.core.launch.Callback;
import org.jworkers.core.launch.Scratch;
import org.jworkers.core.line.Line;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;

/**
 * The child side of a worker in a JVM of its own: calls its parent back, serves it, and goes when
 * it goes.
 */
public final class ChildProcess {
  /** How long an orphan's task may take to obey. */
  private static final Duration OBEY = Duration.ofMillis(250);

  /** How long an orphan may take to end as usual, once its task has obeyed. */
  private static final Duration LEAVE = Duration.ofMillis(500);

  private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();
  private final Path folder;
  private final String name;
  private final Registry registry;

  /**
   * The child side that a command line asks for.
   *
   * @param arguments the last ones of the command: the folder of the call, and the worker's name
   * @param registry the plug-ins of this JVM
   */
  public ChildProcess(String[] arguments, Registry registry) {
    this.folder = Path.of(arguments[arguments.length - 2]);
    this.name = arguments[arguments.length - 1];
    this.registry = registry;
  }

  /**
   * Serves the parent until the worker has ended; the JVM should end then.
   *
   * @throws IOException if the parent cannot be reached
   */
  public void run() throws IOException {
    Callback.Call call = Callback.call(folder);
    WireLine line = new WireLine(call.channels(), name, Integer.MAX_VALUE);
    line.send(new Message.Hello(Frames.VERSION, Map.of("secret", call.secret())));
    ChildSide side =
        new ChildSide(
            line,
            job ->
                line.speak(
                    registry.codec(job.codec()), registry.space(job.space()), job.transfer()));
    Thread worker = new Thread(side, name);
    Watch watch = new Watch(line, side, worker);
    line.receive(watch);
    worker.start();
    try {
      worker.join();
      // The worker's end closes the line; who stops a framework next pulls the classes from under
      // those who still have to notice.
      watch.over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends this JVM when the parent side is gone, whatever the task does. */
  private final class Watch implements Line.Receiver {
    private final WireLine line;
    private final ChildSide side;
    private final Thread worker;
    private final CountDownLatch over = new CountDownLatch(1);

    Watch(WireLine line, ChildSide side, Thread worker) {
      this.line = line;
      this.side = side;
      this.worker = worker;
    }

    @Override
    public void received(Message message) {
      side.received(message);
    }

    @Override
    public void lost(String reason) {
      try {
        line.fault().ifPresent(System.err::println); // it goes into the death certificate
        boolean orphan = !side.isOver();
        cleanUpAtTheEnd(orphan);
        side.lost(reason);
        if (orphan) {
          Thread last = new Thread(this::end, name + " watch");
          last.setDaemon(true);
          last.start();
        }
      } finally {
        over.countDown();
      }
    }

    /** An orphan that obeys ends as usual, for a while. */
    private void end() {
      try {
        worker.join(OBEY.toMillis());
        if (!worker.isAlive()) {
          Thread.sleep(LEAVE.toMillis());
        }
      } catch (InterruptedException nobodyDoes) {
        Thread.currentThread().interrupt();
      }
      try {
        cleanUp();
      } finally {
        Runtime.getRuntime().halt(1);
      }
    }

    /** Nobody else cleans up after an orphan, or where the parent dies last of all. */
    private void cleanUpAtTheEnd(boolean orphan) {
      Runnable last =
          () -> {
            if (orphan || !parent.equals(ProcessHandle.current().parent())) {
              cleanUp();
            }
          };
      try {
        Runtime.getRuntime().addShutdownHook(new Thread(last, name + " clean-up"));
      } catch (IllegalStateException endsAlready) {
        last.run();
      }
    }

    private void cleanUp() {
      Scratch.delete(folder);
      Scratch.deleteIfEmpty(folder.getParent()); // the last orphan leaves nothing behind
    }
  }
}
