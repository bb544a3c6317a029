package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.JvmSpec;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.server.HostIn;

/** What a spec says of a worker's process is so. */
@Tag("J10")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class SettingsIT {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.PROCESS);

  static List<JvmSpec<?>> specs() {
    return List.of(process(), remote(SERVER.address()));
  }

  private static List<String> look(int ignored) throws IOException {
    return List.of(
        Long.toString(Runtime.getRuntime().maxMemory() >> 20),
        System.getenv("COLOUR"),
        System.getProperty("user.dir"),
        System.getProperty("shape"),
        System.getProperty("java.home"),
        niceness());
  }

  /** On Linux: what stands behind the name in brackets, which may have blanks. */
  private static String niceness() throws IOException {
    String all = Files.readString(Path.of("/proc/self/stat"));
    return all.substring(all.lastIndexOf(')') + 2).split(" ")[16];
  }

  private static List<String> arguments(int ignored) {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aWorkersProcessIsAsItsSpecSays(JvmSpec<?> spec, @TempDir Path folder) throws Exception {
    int mine = Integer.parseInt(niceness());
    try (Workers workers = Workers.open()) {
      List<String> seen =
          workers
              .start(
                  spec.heap("48m")
                      .environment("COLOUR", "green")
                      .directory(folder)
                      .jvmArgument("-Dshape=round")
                      .jvmArgument("-XX:+UseSerialGC")
                      .javaHome(Path.of(System.getProperty("java.home")))
                      .niceness(3),
                  SettingsIT::look,
                  0)
              .join();

      assertTrue(Integer.parseInt(seen.get(0)) <= 48, seen::toString);
      String home = System.getProperty("java.home");
      String nice = Integer.toString(Math.min(19, mine + 3));
      assertEquals(
          List.of("green", folder.toString(), "round", home, nice), seen.subList(1, seen.size()));
    }
  }

  @Test
  void manyWorkersDoNotEachSizeThemselvesForTheWholeMachine() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    try (Workers workers = Workers.open()) {
      List<PersistentWorker<Integer, List<String>>> all =
          IntStream.rangeClosed(0, processors)
              .mapToObj(i -> workers.startPersistent(process(), SettingsIT::arguments))
              .toList();

      String last = all.get(processors).call(0).toString();
      assertTrue(last.contains("-XX:ParallelGCThreads=1, -XX:CICompilerCount=2"), last);
    }
  }
}
