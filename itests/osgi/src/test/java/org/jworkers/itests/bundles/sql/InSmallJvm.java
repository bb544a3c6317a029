package org.jworkers.itests.bundles.sql;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jworkers.api.Workers;
import org.jworkers.process.Processes;

/** Modules -> the name of a class of java.sql, by a worker in a JVM with those modules only. */
public final class InSmallJvm implements UnaryOperator<Object> {
  @Override
  public Object apply(Object modules) {
    try (Workers workers = Workers.open()) {
      return workers
          .start(
              Processes.process().jvmArgument("--limit-modules=" + modules),
              (Object ignored) -> DataSource.class.getName(),
              null)
          .join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
