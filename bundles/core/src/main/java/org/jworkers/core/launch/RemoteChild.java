package org.jworkers.core.launch;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jworkers.api.Death;
import org.jworkers.api.WorkerId;
import org.jworkers.core.line.CodedLine;
import org.jworkers.core.line.StreamLine;
import org.jworkers.core.message.Message;

/** A child side that a server hosts, at the far end of a connection. */
final class RemoteChild implements LaunchedChild {
  private final Facilities facilities;
  private final Access access;
  private final CompletableFuture<Death> gone = new CompletableFuture<>();
  private volatile CodedLine line;

  RemoteChild(Facilities facilities, Access access) {
    this.facilities = facilities;
    this.access = access;
  }

  @Override
  public CodedLine line() throws IOException {
    CodedLine opened = access.open();
    line = opened;
    return opened;
  }

  /** Who shares a line is not to be kept waiting by what somebody does with a result. */
  @Override
  public Optional<Executor> receivers() {
    return line instanceof StreamLine
        ? Optional.of(facilities.sharedLines().receivers())
        : Optional.empty();
  }

  @Override
  public CompletionStage<Death> gone() {
    return gone;
  }

  @Override
  public void output(Written to) {
    // It comes over the line.
  }

  /**
   * The far side ends what has lost its line, within the lease; only after that the worker counts
   * as dead here.
   */
  @Override
  public void lineLost(String reason) {
    Death death = Deaths.plain("Contact lost: " + reason, new WorkerId(access.peer(), 0, 0));
    facilities.pulse().after(facilities.limits().lease(), () -> gone.complete(death));
  }

  @Override
  public boolean kill() {
    CodedLine there = line;
    if (there == null) {
      return true;
    }
    try {
      there.send(new Message.Kill());
    } catch (IOException lost) {
      // The far side kills what has lost its line.
    }
    return true;
  }

  /** The far side ends what has lost its line. */
  @Override
  public void abandon() {
    kill();
    CodedLine there = line;
    if (there == null) {
      access.abandon();
    } else {
      there.close();
    }
  }

  @Override
  public String activity() {
    return "not visible from here";
  }

  @Override
  public String whereabouts() {
    return "server " + access.peer();
  }
}
