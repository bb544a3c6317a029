package org.jworkers.itests.support;

import static org.jworkers.process.Processes.process;

import java.io.File;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.jworkers.api.Workers;

/**
 * Has the archive of classes, where the system property asks for one, made before the first test.
 * So all child JVMs on the class path of the tests start with it, and none of them makes it while a
 * test looks who is there.
 */
public final class ArchiveAhead implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String folder = System.getProperty("org.jworkers.archives", "off");
    if (folder.equals("off")) {
      return;
    }
    try (Workers workers = Workers.open()) {
      workers.start(process(), ArchiveAhead::same, 1).join();
      Soon.until(() -> "an archive in " + folder, () -> isIn(folder));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Object same(Object value) {
    return value;
  }

  private static boolean isIn(String folder) {
    String[] archives = new File(folder).list((in, name) -> name.endsWith(".jsa"));
    return archives != null && archives.length > 0;
  }
}
