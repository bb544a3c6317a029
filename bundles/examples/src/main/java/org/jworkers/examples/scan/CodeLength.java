package org.jworkers.examples.scan;

import java.util.function.IntConsumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds out how many bytes of code a method has: where its last instruction stands, plus the size
 * of that. The last one never falls through, so only the sizes of returns, throws, jumps and
 * switches matter.
 */
final class CodeLength extends MethodVisitor {
  private final CodeReader reader;
  private final IntConsumer whenKnown;
  private int length;

  CodeLength(CodeReader reader, IntConsumer whenKnown) {
    super(Opcodes.ASM9);
    this.reader = reader;
    this.whenKnown = whenKnown;
  }

  @Override
  public void visitInsn(int opcode) {
    endsHere(1);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    endsHere(variable < 256 ? 2 : 4);
  }

  /** A goto; its long form, which javac only needs in methods over 32 KiB, counts as the short. */
  @Override
  public void visitJumpInsn(int opcode, Label label) {
    endsHere(3);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    endsHere(1 + padding() + 12 + 4 * labels.length);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    endsHere(1 + padding() + 8 + 8 * keys.length);
  }

  @Override
  public void visitEnd() {
    whenKnown.accept(length);
  }

  private void endsHere(int size) {
    length = reader.offset() + size;
  }

  /** The operands of a switch begin at a multiple of four. */
  private int padding() {
    return 3 - reader.offset() % 4;
  }
}
