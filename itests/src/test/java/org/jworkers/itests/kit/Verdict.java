package org.jworkers.itests.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.jworkers.tck.WorkerContract;

/** What the kit says of a worker type. */
final class Verdict implements TestExecutionListener {
  private final SortedSet<String> rows = new TreeSet<>();
  private final SortedMap<String, String> failures = new TreeMap<>();

  /** Runs the kit, or only some of its rows. */
  static Verdict of(Class<? extends WorkerContract> contract, String... rows) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(contract))
            .configurationParameter("org.jworkers.tck.folder", "target/tck-broken");
    if (rows.length > 0) {
      request.filters(TagFilter.includeTags(rows));
    }
    Verdict verdict = new Verdict();
    LauncherDiscoveryRequest all = request.build();
    LauncherFactory.create().execute(all, verdict);
    return verdict;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest()) {
      return;
    }
    for (TestTag tag : test.getTags()) {
      rows.add(tag.getName());
      result
          .getThrowable()
          .filter(thrown -> result.getStatus() == TestExecutionResult.Status.FAILED)
          .ifPresent(thrown -> failures.merge(tag.getName(), thrown.toString(), Verdict::both));
    }
  }

  private static String both(String one, String other) {
    return one + "\n" + other;
  }

  /** All rows that were tested. */
  SortedSet<String> rows() {
    return rows;
  }

  /** The rows that failed, with what was thrown. */
  Map<String, String> failures() {
    return failures;
  }
}
