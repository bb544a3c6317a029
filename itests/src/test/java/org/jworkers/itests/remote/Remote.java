package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jworkers.api.NoResultException;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Progress;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.LogLines;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.Access;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.jworkers.tck.tasks.Loops;

/** What the tests of remote workers look at. */
final class Remote {
  private Remote() {}

  /** A server on a free port, with its workers in threads, that admits as it is told. */
  static RemoteServer server(Access access) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return RemoteServer.start(ServerOptions.at(anyPort).hostingIn(HostIn.THREAD).admitting(access));
  }

  /** A worker that does not mind being stopped, in its loop. */
  static Worker<Object> stubborn(Workers workers, String address, Path folder)
      throws InterruptedException {
    String never = folder.resolve("never").toString();
    Worker<Object> worker = workers.start(remote(address), Loops.STUBBORN, never);
    seeLoop(worker);
    return worker;
  }

  /** Waits until a worker's task says that it is in its loop. */
  static void seeLoop(Worker<?> worker) throws InterruptedException {
    Soon.until(
        worker::outcome, () -> worker.progress().map(Progress::text).equals(Optional.of(Loops.IN)));
  }

  /** It obeyed a stop. */
  static void assertTerminated(Worker<?> worker) throws InterruptedException {
    assertEnded(worker);
    assertSame(WorkerTerminatedError.class, worker.error().orElseThrow().getClass());
  }

  /** It vanished. */
  static void assertLost(Worker<?> worker) throws InterruptedException {
    assertEnded(worker);
    assertInstanceOf(Outcome.Lost.class, worker.outcome().orElseThrow());
    assertEquals(Optional.empty(), worker.error());
  }

  private static void assertEnded(Worker<?> worker) throws InterruptedException {
    assertTrue(worker.await(Soon.DEADLINE));
    assertFalse(worker.isAlive());
    assertEquals(Optional.of(true), worker.hasError());
    assertNull(worker.result());
    assertTrue(worker.terminate(Duration.ZERO, false));
  }

  /** It has these results and no more. */
  static <R> void assertResults(List<R> expected, PersistentWorker<?, R> worker)
      throws InterruptedException {
    for (R result : expected) {
      assertEquals(result, worker.nextResult());
    }
    assertThrows(NoResultException.class, worker::nextResult);
  }

  /** Waits for a warning of a server with these words in it. */
  static void seeWarning(LogLines log, String words) throws InterruptedException {
    Soon.until(log::lines, () -> log.lines().stream().anyMatch(line -> line.contains(words)));
  }

  /** Speaks TLS with one client, until that hangs up. */
  static void serveNothing(SSLServerSocket server) {
    try (SSLSocket client = (SSLSocket) server.accept()) {
      client.startHandshake();
    } catch (IOException refused) {
      // It is the client's turn to say so.
    }
  }
}
