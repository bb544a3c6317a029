package org.jworkers.tck;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.jworkers.tck.leftover.Leftovers;

/** Gives each test its bench, clears that away afterwards, and looks whether anything is left. */
final class BenchProvision implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace MINE = Namespace.create(BenchProvision.class);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    WorkerContract contract = (WorkerContract) context.getRequiredTestInstance();
    context.getStore(MINE).put(Leftovers.class, Leftovers.now());
    context.getStore(MINE).put(Bench.class, new Bench(contract));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Bench bench = context.getStore(MINE).remove(Bench.class, Bench.class);
    if (bench != null) {
      bench.close();
    }
    Leftovers before = context.getStore(MINE).get(Leftovers.class, Leftovers.class);
    if (!Eventually.holds(DEADLINE, () -> Leftovers.now().since(before).isEmpty())) {
      Leftovers left = Leftovers.now().since(before);
      left.kill();
      throw new AssertionError("The test left something behind: " + left);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bench.class;
  }

  @Override
  public Bench resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getStore(MINE).get(Bench.class, Bench.class);
  }
}
