package org.jworkers.weaver.code;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The test with which a counting loop begins each turn.
 *
 * @param exit the jump out of the loop
 * @param variable the local variable that counts
 * @param bound what it is compared with
 * @param condition the one of leaving, as the opcode of a jump that compares the variable with
 *     zero: so it would compare its distance to the bound
 */
record LoopTest(JumpInsnNode exit, int variable, Bound bound, int condition) {

  /** The test of {@code variable} that begins at {@code head}, if there is one. */
  static Optional<LoopTest> at(Layout layout, int head, int variable) {
    Optional<LoopTest> test =
        loads(layout.at(head), variable)
            ? variableFirst(layout, layout.after(head), variable)
            : boundFirst(layout, head, variable);
    return test.filter(LoopTest::isOrdered);
  }

  private static Optional<LoopTest> variableFirst(Layout layout, int next, int variable) {
    if (layout.at(next) instanceof JumpInsnNode exit) {
      return Optional.of(new LoopTest(exit, variable, Bound.ZERO, exit.getOpcode()));
    }
    return Bound.at(layout, next)
        .filter(bound -> layout.at(bound.end(layout, next)) instanceof JumpInsnNode)
        .map(
            bound -> {
              JumpInsnNode exit = (JumpInsnNode) layout.at(bound.end(layout, next));
              int condition = exit.getOpcode() - Opcodes.IF_ICMPEQ + Opcodes.IFEQ;
              return new LoopTest(exit, variable, bound, condition);
            });
  }

  private static Optional<LoopTest> boundFirst(Layout layout, int head, int variable) {
    return Bound.at(layout, head)
        .filter(bound -> loads(layout.at(bound.end(layout, head)), variable))
        .map(
            bound -> {
              int jump = layout.after(bound.end(layout, head));
              return layout.at(jump) instanceof JumpInsnNode exit
                  ? new LoopTest(exit, variable, bound, mirrored(exit.getOpcode()))
                  : null;
            });
  }

  private static int mirrored(int comparison) {
    return switch (comparison) {
      case Opcodes.IF_ICMPLT -> Opcodes.IFGT;
      case Opcodes.IF_ICMPLE -> Opcodes.IFGE;
      case Opcodes.IF_ICMPGT -> Opcodes.IFLT;
      case Opcodes.IF_ICMPGE -> Opcodes.IFLE;
      default -> Opcodes.NOP;
    };
  }

  private boolean isOrdered() {
    return condition >= Opcodes.IFLT && condition <= Opcodes.IFLE;
  }

  /** Whether the loop goes on while the variable is small. */
  boolean rising() {
    return condition == Opcodes.IFGE || condition == Opcodes.IFGT;
  }

  private static boolean loads(AbstractInsnNode instruction, int variable) {
    return instruction.getOpcode() == Opcodes.ILOAD && ((VarInsnNode) instruction).var == variable;
  }
}
