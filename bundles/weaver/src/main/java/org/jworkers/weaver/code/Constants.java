package org.jworkers.weaver.code;

import java.util.OptionalInt;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** The instructions that push an int constant. */
final class Constants {
  private Constants() {}

  /** What {@code instruction} pushes, if it is such an instruction. */
  static OptionalInt pushed(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return OptionalInt.of(opcode - Opcodes.ICONST_0);
    }
    if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
      return OptionalInt.of(((IntInsnNode) instruction).operand);
    }
    return instruction instanceof LdcInsnNode load && load.cst instanceof Integer value
        ? OptionalInt.of(value)
        : OptionalInt.empty();
  }

  /** An instruction that pushes {@code value}. */
  static AbstractInsnNode push(int value) {
    if (value >= -1 && value <= 5) {
      return new InsnNode(Opcodes.ICONST_0 + value);
    }
    if (value == (byte) value) {
      return new IntInsnNode(Opcodes.BIPUSH, value);
    }
    return value == (short) value ? new IntInsnNode(Opcodes.SIPUSH, value) : new LdcInsnNode(value);
  }
}
