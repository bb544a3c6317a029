package org.jworkers.weaver.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What a counting loop compares its variable with: a constant, a local variable, a field or the
 * length of an array.
 *
 * @param instructions push it; none for the zero that some jumps know
 */
record Bound(List<AbstractInsnNode> instructions) {

  /** The zero that some jumps know. */
  static final Bound ZERO = new Bound(List.of());

  /** The one that is pushed by the instructions from {@code place} on. */
  static Optional<Bound> at(Layout layout, int place) {
    AbstractInsnNode first = layout.at(place);
    if (Constants.pushed(first).isPresent() || first.getOpcode() == Opcodes.ILOAD) {
      return Optional.of(new Bound(List.of(first)));
    }
    if (first.getOpcode() != Opcodes.ALOAD && !layout.stableFields().isRead(first)) {
      return Optional.empty();
    }
    List<AbstractInsnNode> path = new ArrayList<>(List.of(first));
    int next = layout.after(place);
    while (layout.at(next).getOpcode() == Opcodes.GETFIELD
        && layout.stableFields().isRead(layout.at(next))) {
      path.add(layout.at(next));
      next = layout.after(next);
    }
    if (layout.at(next).getOpcode() == Opcodes.ARRAYLENGTH) {
      path.add(layout.at(next));
    }
    return isInt(path.get(path.size() - 1)) ? Optional.of(new Bound(path)) : Optional.empty();
  }

  private static boolean isInt(AbstractInsnNode last) {
    return last.getOpcode() == Opcodes.ARRAYLENGTH
        || (last instanceof FieldInsnNode field && field.desc.equals("I"));
  }

  /** The place after those of the instructions, which begin at {@code place}. */
  int end(Layout layout, int place) {
    int end = place;
    for (int i = 0; i < instructions.size(); i++) {
      end = layout.after(end);
    }
    return end;
  }

  /** Its value, if that is in the code. */
  OptionalInt value() {
    return instructions.isEmpty() ? OptionalInt.of(0) : Constants.pushed(instructions.get(0));
  }

  /**
   * Whether the loop cannot keep it over {@code instruction}: because that changes it, or may let
   * the loop see what another thread has changed.
   */
  boolean isLostBy(AbstractInsnNode instruction, StableFields stable) {
    if (instruction instanceof FieldInsnNode access) {
      return readsFields() && (!stable.contains(access) || writes(access));
    }
    int changed = changedVariable(instruction);
    return changed >= 0
        && instructions.stream()
            .anyMatch(read -> read instanceof VarInsnNode load && load.var == changed);
  }

  private boolean readsFields() {
    return instructions.stream().anyMatch(FieldInsnNode.class::isInstance);
  }

  private boolean writes(FieldInsnNode access) {
    boolean put = access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC;
    return put
        && instructions.stream()
            .anyMatch(
                read -> read instanceof FieldInsnNode field && field.name.equals(access.name));
  }

  /** The local variable that {@code instruction} changes, or -1. */
  static int changedVariable(AbstractInsnNode instruction) {
    if (instruction instanceof IincInsnNode add) {
      return add.var;
    }
    return instruction instanceof VarInsnNode store && store.getOpcode() >= Opcodes.ISTORE
        ? store.var
        : -1;
  }
}
