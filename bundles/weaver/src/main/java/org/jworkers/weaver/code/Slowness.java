package org.jworkers.weaver.code;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Which instructions may take longer than some dozens of nanoseconds, or for ever. */
final class Slowness {
  /** Types whose static methods are arithmetic. */
  private static final Set<String> ARITHMETIC =
      Set.of(
          "java/lang/Math",
          "java/lang/StrictMath",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean");

  private static final Set<String> STRING_ACCESS = Set.of("charAt", "length", "isEmpty");

  private Slowness() {}

  static boolean isSlow(AbstractInsnNode instruction) {
    return switch (instruction.getOpcode()) {
      case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESTATIC -> !isQuick((MethodInsnNode) instruction);
      case Opcodes.INVOKEINTERFACE,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKEDYNAMIC,
          Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.MULTIANEWARRAY,
          Opcodes.MONITORENTER,
          Opcodes.MONITOREXIT,
          Opcodes.JSR,
          Opcodes.RET ->
          true;
      default -> false;
    };
  }

  private static boolean isQuick(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESTATIC
        ? ARITHMETIC.contains(call.owner)
        : call.owner.equals("java/lang/String") && STRING_ACCESS.contains(call.name);
  }
}
