package org.jworkers.weaver.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.jworkers.api.control.TaskThreads;

class StackTraceTest {
  private static final String THROWER = StackTraceTest.class.getName() + "$Thrower";

  @Test
  void ofAnExceptionIsAsWithoutWeaving() throws Exception {
    for (int depth = 0; depth < 8; depth++) {
      assertEquals(trace(Thrower.class, depth), trace(woven(), depth));
    }
  }

  @Test
  void ofAStopHasALineInEachFrame() throws Exception {
    Class<?> woven = woven();
    TaskThreads.request(
        Thread.currentThread(),
        () -> {
          throw new IllegalStateException("stop");
        });
    try {

      List<String> trace = trace(woven, 3);

      assertFalse(trace.isEmpty());
      trace.forEach(frame -> assertFalse(frame.endsWith(" -1"), frame));
    } finally {
      TaskThreads.withdraw(Thread.currentThread());
    }
  }

  private static Class<?> woven() throws ClassNotFoundException {
    return new WeavingLoader(name -> name.equals(THROWER.replace('.', '/'))).loadClass(THROWER);
  }

  private static List<String> trace(Class<?> type, int depth) throws Exception {
    Method throwing = type.getMethod("run", int.class);
    throwing.setAccessible(true);
    InvocationTargetException thrown =
        assertThrows(InvocationTargetException.class, () -> throwing.invoke(null, depth));
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : thrown.getCause().getStackTrace()) {
      if (frame.getClassName().equals(THROWER)) {
        frames.add(frame.getMethodName() + " " + frame.getLineNumber());
      }
    }
    return frames;
  }

  static final class Thrower {
    private static int[] numbers = {1, 2, 3};

    private Thrower() {}

    public static int run(int depth) {
      IntUnaryOperator again = Thrower::run;
      int sum = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += 7 / (numbers[i] - depth);
      }
      while (sum > 0) {
        sum--;
        if (sum == depth) {
          return again.applyAsInt(depth - 1);
        }
      }
      try {
        return depth == 0 ? numbers[depth - 1] : run(depth - 1);
      } finally {
        sum = numbers[numbers.length + depth];
      }
    }
  }
}
