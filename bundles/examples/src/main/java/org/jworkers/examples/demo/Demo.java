package org.jworkers.examples.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jworkers.examples.scan.Batch;
import org.jworkers.examples.scan.ClassFiles;
import org.jworkers.examples.scan.Differences;

/** Scans the running JDK with a pool of workers, shows how it goes, and checks the result. */
final class Demo {
  private final DemoOptions options;
  private final PrintWriter out;

  Demo(DemoOptions options, PrintWriter out) {
    this.options = options;
    this.out = out;
  }

  /** Runs it and returns whether the result was right. */
  boolean run() throws IOException, InterruptedException {
    List<Batch> batches = ClassFiles.batches(options.batch());
    Screen screen = new Screen(out, options.columns(), options.unicode());
    out.println(
        "The class files of Java "
            + Runtime.version()
            + ": "
            + Figures.count(Batch.classes(batches))
            + ", in "
            + Figures.many(batches.size(), "batch"));
    CrewScan together = new CrewScan(options, screen, batches);
    together.run();
    LoneScan alone = new LoneScan(screen, batches);
    alone.run();
    DemoResult result =
        new DemoResult(
            together.scan(),
            together.tracks(),
            together.seconds(),
            alone.seconds(),
            Differences.between(alone.scan(), together.scan()),
            together.kill());
    new Summary(out, options.columns()).print(result);
    Report.write(result, options.report());
    out.println("Report: " + options.report());
    return result.isRight();
  }
}
