package org.jworkers.weaver.code;

import java.util.List;
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
 * @param bound the instructions that push what it is compared with; empty if that is zero and the
 *     jump knows
 * @param rising whether the loop goes on while the variable is small
 */
record LoopTest(JumpInsnNode exit, int variable, List<AbstractInsnNode> bound, boolean rising) {

  /** The test of {@code variable} that begins at {@code head}, if there is one. */
  static Optional<LoopTest> at(Layout layout, int head, int variable) {
    if (!loads(layout.at(head), variable)) {
      return comparing(layout, head, variable);
    }
    int next = layout.after(head);
    if (layout.at(next) instanceof JumpInsnNode exit) {
      return of(exit, variable, List.of(), exit.getOpcode());
    }
    List<AbstractInsnNode> bound = bound(layout, next);
    int jump = skip(layout, next, bound.size());
    return !bound.isEmpty() && layout.at(jump) instanceof JumpInsnNode exit
        ? of(exit, variable, bound, exit.getOpcode() - Opcodes.IF_ICMPEQ + Opcodes.IFEQ)
        : Optional.empty();
  }

  /** A test with the bound on the left. */
  private static Optional<LoopTest> comparing(Layout layout, int head, int variable) {
    List<AbstractInsnNode> bound = bound(layout, head);
    int load = skip(layout, head, bound.size());
    if (bound.isEmpty() || !loads(layout.at(load), variable)) {
      return Optional.empty();
    }
    if (!(layout.at(layout.after(load)) instanceof JumpInsnNode exit)) {
      return Optional.empty();
    }
    return switch (exit.getOpcode()) {
      case Opcodes.IF_ICMPLT -> of(exit, variable, bound, Opcodes.IFGT);
      case Opcodes.IF_ICMPLE -> of(exit, variable, bound, Opcodes.IFGE);
      case Opcodes.IF_ICMPGT -> of(exit, variable, bound, Opcodes.IFLT);
      case Opcodes.IF_ICMPGE -> of(exit, variable, bound, Opcodes.IFLE);
      default -> Optional.empty();
    };
  }

  /**
   * A test that leaves the loop when {@code condition} holds of the variable's distance to the
   * bound.
   */
  private static Optional<LoopTest> of(
      JumpInsnNode exit, int variable, List<AbstractInsnNode> bound, int condition) {
    return switch (condition) {
      case Opcodes.IFGE, Opcodes.IFGT -> Optional.of(new LoopTest(exit, variable, bound, true));
      case Opcodes.IFLE, Opcodes.IFLT -> Optional.of(new LoopTest(exit, variable, bound, false));
      default -> Optional.empty();
    };
  }

  /** The instructions from {@code place} on that push an int which a loop can keep: or none. */
  private static List<AbstractInsnNode> bound(Layout layout, int place) {
    AbstractInsnNode first = layout.at(place);
    if (Constants.pushed(first).isPresent() || first.getOpcode() == Opcodes.ILOAD) {
      return List.of(first);
    }
    AbstractInsnNode second = layout.at(layout.after(place));
    boolean length =
        first.getOpcode() == Opcodes.ALOAD && second.getOpcode() == Opcodes.ARRAYLENGTH;
    return length ? List.of(first, second) : List.of();
  }

  private static int skip(Layout layout, int place, int count) {
    int reached = place;
    for (int i = 0; i < count; i++) {
      reached = layout.after(reached);
    }
    return reached;
  }

  private static boolean loads(AbstractInsnNode instruction, int variable) {
    return instruction.getOpcode() == Opcodes.ILOAD && ((VarInsnNode) instruction).var == variable;
  }

  /** Whether the bound is read from local variable {@code index}. */
  boolean boundBy(int index) {
    return !bound.isEmpty() && bound.get(0) instanceof VarInsnNode load && load.var == index;
  }
}
