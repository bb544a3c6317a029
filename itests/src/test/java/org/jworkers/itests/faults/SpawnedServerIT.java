package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.spawned.SpawnedServer;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Recorder;
import org.jworkers.tck.tasks.Tasks;

/** Row I2: a server that is a worker. */
@Tag("I2")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class SpawnedServerIT {

  static List<WorkerSpec> specs() {
    return List.of(thread(), process());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void servesAtTheRealPortAndEndsWithItsWorkers(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      SpawnedServer server = SpawnedServer.start(workers, spec, "--port=0", "--host-in=thread");
      Worker<Object> looping = workers.start(remote(server.address()), Loops.LOOP, null);

      assertEquals(49, workers.start(remote(server.host()), Tasks.SQUARE, 7).join());
      assertTrue(server.terminate(Soon.DEADLINE, false));

      assertFalse(server.worker().isAlive());
      assertTrue(looping.await(Soon.DEADLINE));
      assertEquals(WorkerTerminatedError.class, looping.error().orElseThrow().getClass());
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void saysThatItCannotListen(WorkerSpec spec) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Workers workers = Workers.open()) {
      String port = Integer.toString(other.getLocalPort());

      String message =
          assertThrows(
                  WorkerStartException.class,
                  () -> SpawnedServer.start(workers, spec, "--port=" + port))
              .getMessage();

      assertTrue(message.contains(port), message);
      assertEquals(List.of(), workers.alive());
    }
  }

  @Test
  void endsInOrderWhenItIsClosed() throws Exception {
    try (Workers workers = Workers.open();
        SpawnedServer server = SpawnedServer.start(workers, "--port=0")) {
      server.close();

      assertEquals(false, server.worker().hasError().orElseThrow());
      assertThrows(
          WorkerStartException.class, () -> workers.start(remote(server.host()), Tasks.SQUARE, 7));
    }
  }

  @Test
  void refusesWhatItCannotDo() {
    try (Workers workers = Workers.open()) {
      WorkerSpec recorded = thread().lifecycle(new Recorder());

      for (String wrong :
          List.of("--exit-with-client=true", "--socket=/tmp/none", "--port=high", "--colour=red")) {
        assertThrows(
            IllegalArgumentException.class, () -> SpawnedServer.start(workers, thread(), wrong));
      }
      assertThrows(IllegalArgumentException.class, () -> SpawnedServer.start(workers, recorded));
      assertEquals(List.of(), workers.alive());
    }
  }
}
