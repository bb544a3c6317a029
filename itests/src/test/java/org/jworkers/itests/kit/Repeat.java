package org.jworkers.itests.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs test classes again and again, and counts what fails: see {@code itests/stability}. Arguments
 * are how often, how many threads keep the processors busy meanwhile, and the names of the classes.
 */
final class Repeat {
  private Repeat() {}

  public static void main(String[] arguments) {
    int times = Integer.parseInt(arguments[0]);
    burn(Integer.parseInt(arguments[1]));
    long tests = 0;
    List<Integer> bad = new ArrayList<>();
    for (int run = 1; run <= times; run++) {
      TestExecutionSummary summary = run(List.of(arguments).subList(2, arguments.length));
      tests += summary.getTestsSucceededCount();
      if (summary.getTotalFailureCount() > 0) {
        bad.add(run);
        summary.printFailuresTo(new PrintWriter(System.out, true), 30);
      }
      System.out.println("run " + run + " of " + times + ", failed so far: " + bad);
    }
    System.out.println(tests + " tests passed in " + times + " runs; runs that failed: " + bad);
    System.exit(bad.isEmpty() && tests > 0 ? 0 : 1);
  }

  private static void burn(int count) {
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(Repeat::spin, "load");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void spin() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static TestExecutionSummary run(List<String> classes) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .configurationParameter("org.jworkers.tck.folder", "target/tck-repeat");
    classes.forEach(name -> request.selectors(selectClass(name)));
    LauncherFactory.create().execute(request.build(), summary);
    return summary.getSummary();
  }
}
