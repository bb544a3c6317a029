package org.jworkers.weaver.code;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The calls that are woven in. */
final class Targets {
  static final String CHECKPOINT = "org/jworkers/api/Checkpoint";

  private Targets() {}

  /** Takes nothing from the stack and leaves nothing there. */
  static AbstractInsnNode check() {
    return call("check", "()V");
  }

  /** Takes the index, the bound and the step, and leaves the end of the strip. */
  static AbstractInsnNode strip() {
    return call("strip", "(III)I");
  }

  private static AbstractInsnNode call(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, CHECKPOINT, name, descriptor, false);
  }
}
