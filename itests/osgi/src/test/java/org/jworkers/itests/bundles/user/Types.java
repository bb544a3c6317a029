package org.jworkers.itests.bundles.user;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jworkers.api.Workers;

/** Nothing -> the worker types that are there. */
public final class Types implements UnaryOperator<Object> {
  @Override
  public Object apply(Object nothing) {
    try (Workers workers = Workers.open()) {
      return List.copyOf(workers.types());
    }
  }
}
