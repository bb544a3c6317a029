package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;

/**
 * Children start with an archive once there is one, and without if it is not whole; also where the
 * class path has folders, such as that with the classes of these tests.
 */
@Timeout(180)
@ExtendWith(NothingLeft.class)
class ArchiveIT {
  @TempDir Path temp;

  @Test
  void archiveIsMadeUsedAndDoneWithoutWhenItIsDamaged() throws Exception {
    Path folder = temp.resolve("archives");
    List<String> property = List.of("-Dorg.jworkers.archives=" + folder);
    try (Program program = Program.main(property, ArchiveUser.class, folder.toString())) {
      assertEquals(0, program.run(), program::output);

      List<String> lines = program.output().lines().toList();
      assertEquals(
          List.of("first: none", "second: one in use", "third: none", "fourth: false"), lines);
    }
  }
}
