package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

@Tag("J5")
@Timeout(240)
class PublisherTckTest {

  @Test
  void theReactiveStreamsTckPasses() {
    TestListenerAdapter outcomes = new TestListenerAdapter();
    TestNG testNg = new TestNG(false);
    testNg.setTestClasses(new Class<?>[] {PublisherTck.class});
    testNg.addListener(outcomes);
    testNg.setUseDefaultListeners(false);
    // A pool does one run at a time, so it has no second subscriber to multicast to.
    testNg.setMethodInterceptor(
        (methods, context) ->
            methods.stream()
                .filter(method -> !method.getMethod().getMethodName().contains("_spec111_"))
                .toList());

    testNg.run();

    List<String> failures = new ArrayList<>();
    for (ITestResult failure : outcomes.getFailedTests()) {
      failures.add(failure.getName() + ": " + failure.getThrowable());
    }
    assertEquals(List.of(), failures);
    for (ITestResult skipped : outcomes.getSkippedTests()) {
      String name = skipped.getName();
      assertTrue(name.startsWith("untested_") || name.startsWith("optional_"), name);
    }
    assertTrue(outcomes.getPassedTests().size() >= 25, () -> "" + outcomes.getPassedTests());
  }
}
