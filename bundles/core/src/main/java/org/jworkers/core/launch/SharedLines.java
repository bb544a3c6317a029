package org.jworkers.core.launch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jworkers.core.line.CodedLine;
import org.jworkers.core.line.Multiplexer;
import org.jworkers.core.line.SharedThreads;
import org.jworkers.core.line.StreamLine;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.trust.Credentials;
import org.jworkers.spi.Dialer;

/**
 * The lines to servers that the workers of one scope share: one for each server and what is shown
 * to it, for as long as there is a worker on it.
 */
public final class SharedLines implements AutoCloseable {
  private record Key(String peer, Credentials credentials) {}

  /** One server. */
  private static final class Place {
    /** Held while a line is made. */
    private final Lock lock = new ReentrantLock();

    private Optional<Multiplexer> line = Optional.empty();

    /**
     * A line for one more worker: on the one that is there, or on that which {@code way} leads
     * over.
     */
    CodedLine open(Way way) throws IOException {
      try {
        lock.lockInterruptibly();
      } catch (InterruptedException calledOff) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while another worker connected", calledOff);
      }
      try {
        Optional<StreamLine> there = line.flatMap(Multiplexer::open);
        return there.isPresent() ? there.get() : over(way.access());
      } finally {
        lock.unlock();
      }
    }

    private CodedLine over(OwnAccess way) throws IOException {
      WireLine own = way.open(true);
      if (!way.isShared()) {
        return own;
      }
      Multiplexer many = Multiplexer.starting(own);
      line = Optional.of(many);
      return many.open().orElseThrow(() -> new IOException("server " + way.peer() + " hung up"));
    }
  }

  private interface Way {
    OwnAccess access() throws IOException;
  }

  private final Map<Key, Place> places = new HashMap<>();

  /** What users do with results must not keep others' from being read. */
  private final ExecutorService receivers = SharedThreads.named("jworkers receiver");

  /** Runs what users do with what comes over these lines. */
  Executor receivers() {
    return this::hand;
  }

  private void hand(Runnable work) {
    try {
      receivers.execute(work);
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      work.run(); // late is better than never
    }
  }

  /** A way to the server that {@code dialer} leads to, for one worker. */
  Access access(Facilities facilities, String peer, Dialer dialer, Credentials credentials) {
    Place place;
    synchronized (places) {
      place = places.computeIfAbsent(new Key(peer, credentials), none -> new Place());
    }
    return new Shared(facilities, peer, dialer, credentials, place);
  }

  private record Shared(
      Facilities facilities, String peer, Dialer dialer, Credentials credentials, Place place)
      implements Access {

    @Override
    public CodedLine open() throws IOException {
      return place.open(() -> new OwnAccess(facilities, peer, dialer.dial(), credentials));
    }

    @Override
    public void abandon() {
      // Nothing was made for this worker alone.
    }
  }

  @Override
  public void close() {
    receivers.shutdown();
  }
}
