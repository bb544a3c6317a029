package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** A server that has two versions of a bundle, and runs each for those that ask for it. */
class RemoteVersionsIT extends FrameworkTest {
  private TestFramework server;
  private Path folder;

  @BeforeEach
  void startServer() throws Exception {
    server = TestFramework.start(Map.of());
    server.start("user");
    server.start("user", Map.of("Bundle-Version", "2.0.0"));
    folder = Files.createDirectory(server.folder().resolve("meeting"));
  }

  @AfterEach
  void stopServer() throws Exception {
    server.close();
  }

  private int serve(String where) throws Exception {
    Bundle host = server.start("host", Map.of("Bundle-Activator", Bundles.ROOT + "host.Serve"));
    return TestFramework.<Integer>run(host, "Serve", where);
  }

  private static FutureTask<String> meeting(Bundle bundle, Object... arguments) {
    var meeting =
        new FutureTask<String>(() -> TestFramework.run(bundle, "MeetAt", List.of(arguments)));
    new Thread(meeting, "meeting").start();
    return meeting;
  }

  @ParameterizedTest
  @ValueSource(strings = {"THREAD", "PROCESS"})
  void eachTaskRunsInItsOwnVersionAtTheSameTime(String where) throws Exception {
    Bundle old = framework.start("user");
    Bundle recent = framework.start("user", Map.of("Bundle-Version", "2.0.0"));
    int port = serve(where);

    FutureTask<String> first = meeting(old, port, folder.toString());
    FutureTask<String> second = meeting(recent, port, folder.toString());

    assertEquals("1.0.0", first.get(60, TimeUnit.SECONDS));
    assertEquals("2.0.0", second.get(60, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"THREAD", "PROCESS"})
  void aClientMayTakeWhatIsThereOfARangeOfVersions(String where) throws Exception {
    Bundle between = framework.start("user", Map.of("Bundle-Version", "1.5.0"));
    int port = serve(where);

    FutureTask<String> newest = meeting(between, port, folder.toString(), "[1.0,3)");
    FutureTask<String> older = meeting(between, port, folder.toString(), "[1.0,2)");

    assertEquals("2.0.0", newest.get(60, TimeUnit.SECONDS));
    assertEquals("1.0.0", older.get(60, TimeUnit.SECONDS));
    var none =
        assertThrows(
            RuntimeException.class,
            () ->
                TestFramework.run(between, "MeetAt", List.of(port, folder.toString(), "[1.1,2)")));
    assertTrue(
        none.getMessage()
            .contains("it.user [1.1.0,2.0.0) is not installed here; installed versions: [1.0.0, 2"),
        none::getMessage);
  }
}
