package org.jworkers.weaver.code;

import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * The fields of a class that are not volatile, as far as the class declares them: a loop that does
 * not write to such a field and synchronises with nobody may keep what it has read of it.
 */
final class StableFields {
  /** None: for code whose class is not known. */
  static final StableFields NONE = new StableFields("", Set.of());

  private final String owner;
  private final Set<String> names;

  private StableFields(String owner, Set<String> names) {
    this.owner = owner;
    this.names = names;
  }

  static StableFields of(ClassNode type) {
    return new StableFields(
        type.name,
        type.fields.stream()
            .filter(field -> (field.access & Opcodes.ACC_VOLATILE) == 0)
            .map(field -> field.name + field.desc)
            .collect(Collectors.toSet()));
  }

  boolean contains(FieldInsnNode access) {
    return access.owner.equals(owner) && names.contains(access.name + access.desc);
  }

  /** Whether {@code instruction} reads such a field. */
  boolean isRead(AbstractInsnNode instruction) {
    return instruction instanceof FieldInsnNode access
        && (access.getOpcode() == Opcodes.GETFIELD || access.getOpcode() == Opcodes.GETSTATIC)
        && contains(access);
  }
}
