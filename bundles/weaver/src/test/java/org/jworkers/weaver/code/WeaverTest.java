package org.jworkers.weaver.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WeaverTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TestFactory
  Stream<DynamicTest> stopsByOneRequest() throws ClassNotFoundException {
    return tasks(ObedientTasks.class, WeaverTest::stopsByOneRequest);
  }

  private static void stopsByOneRequest(Method method) throws Exception {
    try (TaskThread task = new TaskThread(method)) {

      task.askOnce();

      assertTrue(task.ends(), () -> "Still at " + Arrays.toString(task.stack()));
      assertTrue(
          task.end() instanceof org.jworkers.api.WorkerTerminatedError
              || task.end() instanceof InterruptedException,
          () -> "Ended by " + task.end());
    }
  }

  @TestFactory
  Stream<DynamicTest> stopsByInsisting() throws ClassNotFoundException {
    return tasks(InsistentTasks.class, WeaverTest::stopsByInsisting);
  }

  private static void stopsByInsisting(Method method) throws Exception {
    try (TaskThread task = new TaskThread(method)) {
      task.askOnce();
      assertFalse(
          task.endsWithin(SHORT),
          () -> method.getName() + " withstands one request: " + task.end());

      task.insist();

      assertTrue(task.ends(), () -> "Still at " + Arrays.toString(task.stack()));
    }
  }

  private interface Check {
    void on(Method task) throws Exception;
  }

  private static Stream<DynamicTest> tasks(Class<?> type, Check check)
      throws ClassNotFoundException {
    String name = type.getName().replace('.', '/');
    Class<?> woven =
        new WeavingLoader(other -> other.equals(name) || other.startsWith(name + "$"))
            .loadClass(type.getName());
    return Arrays.stream(woven.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(method -> DynamicTest.dynamicTest(method.getName(), () -> check.on(method)));
  }
}
