package org.jworkers.weaver.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Where calls are woven in, as "checks + strips" of each method of the class below. */
class PlacesTest {
  private static final Map<String, String> CALLS = new TreeMap<>();

  @BeforeAll
  static void weaves() throws IOException {
    String name = Code.class.getName().replace('.', '/');
    ClassFiles files = ClassFiles.of(PlacesTest.class.getClassLoader());
    Weaver weaver = new Weaver(new Supertypes(files, name::equals));
    try (InputStream file = files.open(name)) {
      ClassNode type = new ClassNode();
      new ClassReader(weaver.weave(file.readAllBytes())).accept(type, 0);
      type.methods.forEach(method -> CALLS.put(method.name, calls(method)));
    }
  }

  private static String calls(MethodNode method) {
    int checks = 0;
    int strips = 0;
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call && call.owner.equals(Weaver.CHECKPOINT)) {
        checks += call.name.equals("check") ? 1 : 0;
        strips += call.name.equals("strip") ? 1 : 0;
      }
    }
    return checks + " + " + strips;
  }

  @ParameterizedTest
  @CsvSource({
    "upToALength, 0 + 1",
    "upToALengthInAField, 0 + 1",
    "upToAField, 0 + 1",
    "downToZero, 0 + 1",
    "boundOnTheLeft, 0 + 1",
    "upToAVolatileField, 1 + 0",
    "upToAFieldThatTheLoopWrites, 1 + 0",
    "pastAVolatileField, 1 + 0",
    "withACall, 1 + 0",
    "withArithmeticCalls, 0 + 1",
    "withAVariableStep, 1 + 0",
    "withAnotherStore, 1 + 0",
    "fewTurns, 0 + 0",
    "fewTurnsOfFewTurns, 0 + 0",
    "manyTurnsOfFewTurns, 1 + 0",
    "manyTurnsOfAHandful, 0 + 1",
    "whileTrue, 1 + 0",
    "nested, 1 + 1",
    "straight, 0 + 0",
    "recursive, 1 + 0",
    "compare, 1 + 0",
    "hashCode, 1 + 0",
    "lambda$supplier$0, 1 + 0"
  })
  void ofWhatIsWovenIn(String method, String calls) {
    assertEquals(calls, CALLS.get(method));
  }

  @SuppressWarnings("unused")
  static final class Code implements Comparator<Object> {
    private static volatile int volatileBound = 9;
    private static int bound = 9;
    private int[] numbers = {1};
    private volatile boolean stopped;

    static int upToALength(int[] all) {
      int sum = 0;
      for (int i = 0; i < all.length; i++) {
        sum += all[i];
      }
      return sum;
    }

    int upToALengthInAField() {
      int sum = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += numbers[i];
      }
      return sum;
    }

    static int upToAField() {
      int sum = 0;
      for (int i = 0; i <= bound; i += 3) {
        sum += i;
      }
      return sum;
    }

    static int upToAVolatileField() {
      int sum = 0;
      for (int i = 0; i < volatileBound; i++) {
        sum += i;
      }
      return sum;
    }

    static void upToAFieldThatTheLoopWrites() {
      for (int i = 0; i < bound; i++) {
        bound -= i;
      }
    }

    void pastAVolatileField() {
      for (int i = 0; i < bound; i++) {
        if (stopped) {
          return;
        }
      }
    }

    static int downToZero(int n) {
      int sum = 0;
      for (int i = n; i >= 0; i--) {
        sum += i;
      }
      return sum;
    }

    static int boundOnTheLeft(int n) {
      int sum = 0;
      for (int i = 0; n > i; i++) {
        sum += i;
      }
      return sum;
    }

    static void withACall(List<Integer> list, int n) {
      for (int i = 0; i < n; i++) {
        list.add(i);
      }
    }

    static double withArithmeticCalls(double[] all) {
      double sum = 0;
      for (int i = 0; i < all.length; i++) {
        sum += Math.max(0, Math.sqrt(all[i]));
      }
      return sum;
    }

    static int withAVariableStep(int n, int step) {
      int sum = 0;
      for (int i = 0; i < n; i += step) {
        sum += i;
      }
      return sum;
    }

    static int withAnotherStore(int n) {
      int sum = 0;
      for (int i = 0; i < n; i++) {
        if (sum == n) {
          i = 0;
        }
        sum += i;
      }
      return sum;
    }

    static int fewTurns() {
      int sum = 0;
      for (int i = 0; i < 4000; i++) {
        sum ^= i;
      }
      return sum;
    }

    static int fewTurnsOfFewTurns() {
      int sum = 0;
      for (int i = 0; i < 60; i++) {
        for (int j = 60; j > 0; j--) {
          sum ^= i * j;
        }
      }
      return sum;
    }

    static int manyTurnsOfAHandful() {
      int sum = 0;
      for (int i = 0; i < 4000; i++) {
        for (int j = 0; j < 8; j++) {
          sum ^= i * j;
        }
      }
      return sum;
    }

    static int manyTurnsOfFewTurns() {
      int sum = 0;
      for (int i = 0; i < 4000; i++) {
        for (int j = 0; j < 4000; j++) {
          sum ^= i * j;
        }
      }
      return sum;
    }

    static int whileTrue() {
      int sum = 0;
      while (true) {
        sum += bound;
      }
    }

    static int nested(int n) {
      int sum = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          sum += i ^ j;
        }
      }
      return sum;
    }

    static int straight(int n) {
      return n > 0 ? Math.abs(n) : bound;
    }

    static int recursive(int n) {
      return n < 2 ? n : recursive(n - 1) + recursive(n - 2);
    }

    static IntSupplier supplier() {
      return () -> bound;
    }

    @Override
    public int compare(Object one, Object other) {
      return System.identityHashCode(one) - System.identityHashCode(other);
    }

    @Override
    public int hashCode() {
      return bound;
    }
  }
}
