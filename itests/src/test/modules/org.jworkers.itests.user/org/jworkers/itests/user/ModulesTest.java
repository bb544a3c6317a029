package org.jworkers.itests.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.server.RemoteServer;
import org.jworkers.tck.WorkerContract;

class ModulesTest {

  @Test
  void runsTasksInTheModuleThatTheyAreWrittenIn() throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open()) {
      for (WorkerSpec spec : List.of(thread(), process(), remote(server.address()))) {
        String module = workers.start(spec, Where::moduleOf, Where.class.getName()).join();

        assertEquals("module org.jworkers.itests.user", module, spec::type);
      }
    }
  }

  @Test
  void findsTheSameModulesInAnotherDirectory() throws Exception {
    try (Workers workers = Workers.open()) {
      WorkerSpec elsewhere = process().directory(Path.of(System.getProperty("java.io.tmpdir")));

      String module = workers.start(elsewhere, Where::moduleOf, Where.class.getName()).join();

      assertEquals("module org.jworkers.itests.user", module);
    }
  }

  @Test
  void seesNothingButModules() {
    assertTrue(Where.class.getModule().isNamed());
    assertTrue(Workers.class.getModule().isNamed());
    assertTrue(WorkerContract.class.getModule().isNamed());
    assertEquals("", System.getProperty("java.class.path"));
  }
}
