package org.jworkers.core.parent;

import java.io.IOException;
import java.util.Optional;
import org.jworkers.api.Death;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.WorkerState;
import org.jworkers.core.child.Whereabouts;
import org.jworkers.core.launch.CoreLaunch;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.launch.LaunchedChild;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Message.Refused;
import org.jworkers.core.message.Work;
import org.jworkers.spi.WorkerProvider;

/**
 * Starts lives of one worker.
 *
 * @param facilities what launches need
 * @param provider makes the child side
 * @param spec what the worker is made from
 * @param order its name and kind
 */
record Starter(
    Facilities facilities, WorkerProvider provider, PlainSpec spec, CoreLaunch.Order order) {

  /**
   * Starts a life; when this returns, it runs.
   *
   * @throws WorkerStartException if it does not, or the calling thread is interrupted; nothing of
   *     it remains then
   */
  <T, R> ParentSide<T, R> start(Work work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new WorkerStartException(
          "Could not start worker " + order.name() + ": interrupted before it started");
    }
    CoreLaunch launch = new CoreLaunch(facilities, spec, order, work);
    LaunchedChild child = launch(launch);
    ParentSide<T, R> side = null;
    Voice voice = new Voice(order.name(), facilities.output());
    child.output(voice::say);
    try {
      Line line = child.line();
      Life<R> life = new Life<>(Whereabouts.here(), work.state());
      life.enter(WorkerState.STARTING);
      side = new ParentSide<>(life, child, line, voice);
      line.receive(side);
      line.send(launch.start(line));
      life.awaitStarted();
    } catch (IOException notThere) {
      throw failed(child, notThere.getMessage(), notThere);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failed(child, "interrupted while it started", interrupted);
    } catch (RuntimeException | Error broken) {
      child.abandon();
      throw broken;
    }
    return checked(side);
  }

  /** A child side that ended before it ran did so for a reason. */
  private <T, R> ParentSide<T, R> checked(ParentSide<T, R> side) {
    Life<?> life = side.life();
    Optional<Refused> refusal = life.refusal();
    if (refusal.isPresent()) {
      WorkerStartException failed = failed(side.child(), refusal.get().reason(), null);
      throw refusal.get().arguments() ? new IllegalArgumentException(failed.getMessage()) : failed;
    }
    Optional<Death> stillborn = life.stillborn();
    if (stillborn.isPresent()) {
      throw failed(side.child(), stillborn.get().toString(), null);
    }
    return side;
  }

  private LaunchedChild launch(CoreLaunch launch) {
    try {
      LaunchedChild child = (LaunchedChild) provider.launch(launch);
      if (child == null) {
        throw new IllegalStateException(provider.getClass().getName() + " gave no child side");
      }
      return child;
    } catch (PayloadException | IllegalArgumentException callersFault) {
      launch.abandon();
      throw callersFault;
    } catch (IOException | RuntimeException | LinkageError broken) {
      launch.abandon();
      throw new WorkerStartException(
          "Could not start worker " + order.name() + ": " + broken.getMessage(), broken);
    }
  }

  private WorkerStartException failed(LaunchedChild child, String why, Throwable cause) {
    child.abandon();
    return new WorkerStartException(
        "Could not start worker " + order.name() + " in " + child.whereabouts() + ": " + why,
        cause);
  }
}
