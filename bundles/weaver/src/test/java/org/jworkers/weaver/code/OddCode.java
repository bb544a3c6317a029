package org.jworkers.weaver.code;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Methods that no compiler of today makes, each without end, as classes of one method. */
final class OddCode {
  private static final String BEGUN = "java/util/concurrent/CountDownLatch";

  private OddCode() {}

  /** What a method does after it has said that it has begun. */
  interface Body {
    void write(MethodVisitor code);
  }

  /** A class with a static method {@code run} that takes the latch. */
  static byte[] type(String name, int version, Body body) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = writer.visitMethod(access, "run", "(L" + BEGUN + ";)V", null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BEGUN, "countDown", "()V", false);
    body.write(code);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Two entrances into one loop. */
  static void irreducible(MethodVisitor code) {
    Label one = new Label();
    Label two = new Label();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, 1);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitJumpInsn(Opcodes.IFEQ, two);
    code.visitLabel(one);
    code.visitIincInsn(1, 1);
    code.visitLabel(two);
    code.visitIincInsn(1, 2);
    code.visitJumpInsn(Opcodes.GOTO, one);
  }

  /** A loop whose body is a subroutine. */
  static void subroutine(MethodVisitor code) {
    Label loop = new Label();
    Label routine = new Label();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, 1);
    code.visitLabel(loop);
    code.visitJumpInsn(Opcodes.JSR, routine);
    code.visitJumpInsn(Opcodes.GOTO, loop);
    code.visitLabel(routine);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    code.visitIincInsn(1, 1);
    code.visitVarInsn(Opcodes.RET, 2);
  }

  /** A counted loop with a jump from outside into its middle. */
  static void entranceIntoACountedLoop(MethodVisitor code) {
    Label again = new Label();
    Label head = new Label();
    Label middle = new Label();
    Label exit = new Label();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, 1);
    code.visitLabel(again);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitJumpInsn(Opcodes.IFNE, middle);
    code.visitLabel(head);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitLdcInsn(1_000_000);
    code.visitJumpInsn(Opcodes.IF_ICMPGE, exit);
    code.visitInsn(Opcodes.NOP);
    code.visitLabel(middle);
    code.visitInsn(Opcodes.NOP);
    code.visitIincInsn(1, 1);
    code.visitJumpInsn(Opcodes.GOTO, head);
    code.visitLabel(exit);
    code.visitJumpInsn(Opcodes.GOTO, again);
  }

  /** A loop that turns by an exception, whose handler lies before what throws. */
  static void loopByException(MethodVisitor code) {
    Label handler = new Label();
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, handler, null);
    code.visitJumpInsn(Opcodes.GOTO, start);
    code.visitLabel(handler);
    code.visitInsn(Opcodes.POP);
    code.visitLabel(start);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ATHROW);
    code.visitLabel(end);
  }

  /** A loop in a method with hardly a byte to spare. */
  static void almostTooLong(MethodVisitor code) {
    Label loop = new Label();
    code.visitLabel(loop);
    for (int i = 0; i < 65_000; i++) {
      code.visitInsn(Opcodes.NOP);
    }
    code.visitJumpInsn(Opcodes.GOTO, loop);
  }

  /** A loop over a switch that jumps back. */
  static void backwardSwitch(MethodVisitor code) {
    Label loop = new Label();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, 1);
    code.visitLabel(loop);
    code.visitIincInsn(1, 1);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitTableSwitchInsn(1, 2, loop, loop, loop);
  }
}
