package org.jworkers.itests.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;

/** What stands in configs/child counts. */
@Timeout(300)
@ExtendWith(NothingLeft.class)
class ChildConfigIT {
  @TempDir private Path folder;

  @Test
  void aMistakeInItIsReportedByWhoeverStartsAChild() throws Exception {
    Installation installation = Installation.in(folder.resolve("jworkers"));
    installation.configure("child/framework.properties", "felix.log.level = \\u00zz");

    try (Program examples = installation.start("examples", "FactoryByName")) {
      assertEquals(1, examples.run());

      assertTrue(examples.output().contains("thread: 25"), examples::output);
      assertTrue(
          examples.output().contains(Path.of("child", "framework.properties").toString()),
          examples::output);
      assertTrue(examples.output().contains("Malformed"), examples::output);
    }
  }
}
