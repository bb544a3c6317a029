package org.jworkers.core.launch;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jworkers.api.Death;
import org.jworkers.core.child.ChildSide;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.core.line.Line;
import org.jworkers.core.line.LocalLine;
import org.jworkers.core.line.Once;
import org.jworkers.spi.ThreadStopper;

/** A child side on a thread of this JVM. */
final class LocalChild implements LaunchedChild {
  private static final System.Logger LOG = System.getLogger("org.jworkers.core");

  private final LocalLine line;
  private final ChildSide side;
  private final Supplier<Optional<ThreadStopper>> stopper;
  private final CompletableFuture<Death> gone = new CompletableFuture<>();
  private volatile Thread thread;

  /**
   * Begins at once.
   *
   * @param executor has the thread
   * @param copier copies what is said over the line
   * @param stopper stops the thread wherever it is; asked when it comes to that
   */
  LocalChild(
      Executor executor, UnaryOperator<Object> copier, Supplier<Optional<ThreadStopper>> stopper) {
    this.stopper = stopper;
    LocalLine[] ends = LocalLine.pair(copier);
    line = ends[0];
    side = new ChildSide(ends[1], job -> {});
    ends[1].receive(side);
    executor.execute(new Once(this::run));
  }

  private void run() {
    thread = Thread.currentThread();
    try {
      side.run();
    } finally {
      thread = null;
      gone.complete(Deaths.plain("The thread ended by itself", Whereabouts.here()));
    }
  }

  @Override
  public Line line() {
    return line;
  }

  @Override
  public CompletionStage<Death> gone() {
    return gone;
  }

  @Override
  public void output(Written to) {
    // What a thread writes goes to the streams of this JVM, untagged.
  }

  @Override
  public void lineLost(String reason) {
    // The line is lost when the thread leaves it, or when this side closes it: either way the
    // child side knows.
  }

  @Override
  public boolean kill() {
    return false;
  }

  @Override
  public Optional<Runnable> strike() {
    Optional<ThreadStopper> possible = stopper.get().filter(LocalChild::isPossible);
    return possible.map(by -> () -> side.strike(by));
  }

  private static boolean isPossible(ThreadStopper stopper) {
    stopper.obstacle().ifPresent(why -> LOG.log(System.Logger.Level.WARNING, why));
    return stopper.obstacle().isEmpty();
  }

  @Override
  public void abandon() {
    line.close();
  }

  @Override
  public String activity() {
    Thread running = thread;
    return running == null
        ? "nothing"
        : Arrays.stream(running.getStackTrace())
            .map(frame -> "\tat " + frame)
            .collect(Collectors.joining(System.lineSeparator()));
  }

  @Override
  public String whereabouts() {
    return "a thread of this JVM";
  }
}
