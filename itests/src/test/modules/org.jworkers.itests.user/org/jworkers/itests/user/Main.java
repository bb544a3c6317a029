package org.jworkers.itests.user;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.List;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs a test of this module. The first argument is its simple name; more are the tags to which it
 * is limited.
 */
public final class Main {
  private Main() {}

  public static void main(String[] names) throws ClassNotFoundException {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    request.selectors(selectClass(Class.forName(Main.class.getPackageName() + "." + names[0])));
    if (names.length > 1) {
      request.filters(TagFilter.includeTags(List.of(names).subList(1, names.length)));
    }
    LauncherFactory.create().execute(request.build(), summary);
    TestExecutionSummary result = summary.getSummary();
    result.printFailuresTo(new PrintWriter(System.out, true), 20);
    System.out.println(
        "tests " + result.getTestsSucceededCount() + " of " + result.getTestsFoundCount());
    System.exit(result.getTotalFailureCount() == 0 && result.getTestsSucceededCount() > 0 ? 0 : 1);
  }
}
