package org.jworkers.itests.benchmarks.weaving;

import org.jworkers.itests.benchmarks.kernels.Kernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A kernel, woven or not. */
@State(Scope.Benchmark)
public class Kernel {
  /** Whether it has to be woven, so that nothing else is measured. */
  @Param({"false"})
  public boolean woven;

  private final Kernels kernels = new Kernels();

  /** Makes sure of that. */
  @Setup
  public void check() throws Exception {
    if (Woven.kernels() != woven) {
      throw new IllegalStateException("Is to be woven: " + woven + ", and is not so");
    }
  }

  /** See there. */
  @Benchmark
  public int sum() {
    return kernels.sum();
  }

  /** See there. */
  @Benchmark
  public double axpy() {
    return kernels.axpy();
  }

  /** See there. */
  @Benchmark
  public int nested() {
    return kernels.nested();
  }

  /** See there. */
  @Benchmark
  public double matrices() {
    return kernels.matrices();
  }

  /** See there. */
  @Benchmark
  public int collatz() {
    return kernels.collatz();
  }

  /** See there. */
  @Benchmark
  public int fibonacci() {
    return kernels.fibonacci();
  }

  /** The one that all the world measures. */
  @Benchmark
  public int fibonacci35() {
    return Kernels.fibonacci(35);
  }

  /** See there. */
  @Benchmark
  public String text() {
    return kernels.text();
  }

  /** See there. */
  @Benchmark
  public int list() {
    return kernels.list();
  }

  /** See there. */
  @Benchmark
  public Object sort() {
    return kernels.sort();
  }

  /** See there. */
  @Benchmark
  public double shapes() {
    return kernels.shapes();
  }
}
