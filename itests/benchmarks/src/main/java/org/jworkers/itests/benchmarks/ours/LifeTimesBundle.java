package org.jworkers.itests.benchmarks.ours;

import java.util.function.DoubleSupplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Measures as {@link LifeTimes} does, in a bundle: each call of its service is a round. */
public final class LifeTimesBundle implements BundleActivator {
  /** The property of the framework that says what is measured. */
  static final String WHAT = "org.jworkers.itests.benchmarks.what";

  private LifeTimes times;

  @Override
  public void start(BundleContext context) throws Exception {
    times = new LifeTimes(new String[] {context.getProperty(WHAT)});
    times.open();
    context.registerService(DoubleSupplier.class, this::round, null);
  }

  private double round() {
    try {
      return times.round().value();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void stop(BundleContext context) throws Exception {
    times.close();
  }
}
