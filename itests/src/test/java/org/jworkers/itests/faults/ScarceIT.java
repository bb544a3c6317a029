package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;
import org.jworkers.tck.tasks.Tasks;

/** What is refused by the system is said, costs that start only, and leaves nothing. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class ScarceIT {
  private static final String FEW = "ulimit -n 200";

  @Test
  void saysThatThereAreNoDescriptors() throws Exception {
    try (Program program = Program.after(FEW, List.of(), Scarce.class, "DESCRIPTORS")) {
      // The last thing that has too few is a helper of the JDK's, which says so on a line of its
      // own.
      assertSays("Too many open files|Error 24|exec spawn helper", program);
    }
  }

  @Test
  void saysThatTheDiskIsFull(@TempDir Path disk) throws Exception {
    String small = "size=252k,nr_inodes=64";
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", small, "none", disk.toString()) == 0,
        "Only root can mount a small disk");
    List<String> options = List.of("-Djava.io.tmpdir=" + disk);
    try (Program program = Program.main(options, Scarce.class, "SPACE")) {
      assertSays("No space left on device", program);
    } finally {
      assertEquals(0, run("umount", disk.toString()));
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor();
  }

  private static void assertSays(String why, Program program) throws Exception {
    assertEquals(0, program.run(), program::output);
    List<String> lines = program.output().lines().toList();
    Pattern reason = Pattern.compile(why);
    int starts = lines.size() - 1;
    assertTrue(starts > 1, program::output);
    for (String line : lines.subList(0, starts - 1)) {
      assertTrue(reason.matcher(line).find(), program::output);
    }
    assertTrue(lines.get(starts - 1).endsWith(": 49"), program::output);
    assertEquals(Scarce.LEFT + "[]", lines.get(starts));
  }

  @Test
  void serverWithoutDescriptorsTakesItsCallersLater() throws Exception {
    try (Program server = Program.after(FEW, List.of(), FullServer.class);
        Workers workers = Workers.open()) {
      String line = server.line(text -> text.startsWith(FullServer.FULL));
      int port = Integer.parseInt(line.substring(FullServer.FULL.length()));

      Worker<Integer> worker = workers.start(remote("127.0.0.1", port), Tasks.SQUARE, 7);

      assertEquals(49, worker.join());
      assertEquals(FullServer.WARNED + 1, server.line(text -> text.startsWith(FullServer.WARNED)));
    }
  }
}
