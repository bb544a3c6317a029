package org.jworkers.itests.remote;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jworkers.itests.support.Soon;

/** What the servers in this JVM write to their log, as long as this is open. */
final class ServerLog extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("org.jworkers.server");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  ServerLog() {
    logger.addHandler(this);
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
      lines.add(MessageFormat.format(line.getMessage(), line.getParameters()));
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Waits for a line that begins and ends so. */
  void awaitLine(String beginning, String end) throws InterruptedException {
    Soon.until(
        () -> lines,
        () -> lines.stream().anyMatch(line -> line.startsWith(beginning) && line.endsWith(end)));
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
