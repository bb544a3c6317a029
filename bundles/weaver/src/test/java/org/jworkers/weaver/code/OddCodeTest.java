package org.jworkers.weaver.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.jworkers.api.WorkerTerminatedError;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The code is in the version before stack map frames, which may still have subroutines. */
class OddCodeTest {

  @Test
  void stopsAnIrreducibleLoop() throws Exception {
    assertStops(OddCode::irreducible);
  }

  @Test
  void stopsALoopOverASubroutine() throws Exception {
    assertStops(OddCode::subroutine);
  }

  @Test
  void stopsACountedLoopThatIsEnteredInTheMiddle() throws Exception {
    assertStops(OddCode::entranceIntoACountedLoop);
  }

  @Test
  void stopsALoopByException() throws Exception {
    assertStops(OddCode::loopByException);
  }

  @Test
  void stopsAMethodOfAlmost64KiB() throws Exception {
    assertStops(OddCode::almostTooLong);
  }

  @Test
  void stopsALoopBySwitch() throws Exception {
    assertStops(OddCode::backwardSwitch);
  }

  @Test
  void leavesAMethodAloneThatWouldBecomeTooLong() {
    byte[] full = OddCode.type("Full", Opcodes.V1_5, OddCodeTest::fill);

    byte[] woven = new Weaver(new Supertypes(name -> null, name -> false)).weave(full);

    assertArrayEquals(full, woven);
  }

  private static void fill(MethodVisitor code) {
    Label loop = new Label();
    code.visitLabel(loop);
    for (int i = 0; i < 65_525; i++) {
      code.visitInsn(Opcodes.NOP);
    }
    code.visitJumpInsn(Opcodes.GOTO, loop);
  }

  private static void assertStops(OddCode.Body body) throws Exception {
    byte[] type = OddCode.type("Odd", Opcodes.V1_5, body);
    Class<?> woven = new WeavingLoader(name -> false).define("Odd", type);
    try (TaskThread task = new TaskThread(woven.getMethod("run", CountDownLatch.class))) {

      task.askOnce();

      assertTrue(task.ends(), () -> "Still at " + Arrays.toString(task.stack()));
      assertInstanceOf(WorkerTerminatedError.class, task.end());
    }
  }
}
