package org.jworkers.itests.longruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;

/** What {@code itests/soak} does for half an hour, with one kill of each kind. */
@Tag("H27")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class SoakIT {

  @Test
  void theWorldIsWholeAfterEachKindOfDeath(@TempDir Path temp) throws Exception {
    List<String> options =
        List.of("-Djava.io.tmpdir=" + temp, "-Dorg.jworkers.heartbeat.millis=500");
    try (Program soak = Program.main(options, Soak.class, "0", "1")) {
      assertEquals(0, soak.run(), soak::output);
    }
  }
}
