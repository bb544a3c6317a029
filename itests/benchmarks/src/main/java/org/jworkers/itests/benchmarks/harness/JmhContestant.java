package org.jworkers.itests.benchmarks.harness;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A JMH benchmark as a contestant: a round is one iteration. JMH need not fork, since every
 * contestant has a JVM of its own.
 *
 * <p>Parameters: the benchmark's full method name, "p50" or "mean", then name=value for its own.
 */
public final class JmhContestant implements Contestant {
  private static final TimeValue TIME = TimeValue.milliseconds(500);

  private final String[] parameters;
  private boolean warm;

  /** For the stage. */
  public JmhContestant(String[] parameters) {
    this.parameters = parameters;
  }

  @Override
  public Sample round() throws Exception {
    boolean median = parameters[1].equals("p50");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + parameters[0].replace(".", "\\.") + "$")
            .forks(0)
            .warmupIterations(warm ? 0 : 4)
            .warmupTime(TIME)
            .measurementIterations(1)
            .measurementTime(TIME)
            .mode(median ? Mode.SampleTime : Mode.AverageTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    for (int i = 2; i < parameters.length; i++) {
      String[] pair = parameters[i].split("=", 2);
      options.param(pair[0], pair[1]);
    }
    warm = true;
    RunResult result = new Runner(options.build()).runSingle();
    var primary = result.getPrimaryResult();
    return new Sample(median ? primary.getStatistics().getPercentile(50) : primary.getScore(), 0);
  }
}
