package org.jworkers.itests.osgi;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to one logger. */
final class Log extends Handler implements AutoCloseable {
  private final Logger logger;
  private final List<String> messages = new CopyOnWriteArrayList<>();

  Log(String name) {
    logger = Logger.getLogger(name);
    logger.addHandler(this);
  }

  /** The first message, with its parameters in place. */
  String first() {
    return messages.isEmpty() ? "nothing was logged" : messages.get(0);
  }

  @Override
  public void publish(LogRecord message) {
    messages.add(MessageFormat.format(message.getMessage(), message.getParameters()));
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
