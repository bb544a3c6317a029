package org.jworkers.weaver.code;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves one method. */
final class MethodWeaving {
  private final MethodNode method;
  private final Layout layout;

  /**
   * For a method.
   *
   * @param fields those of its class
   */
  MethodWeaving(MethodNode method, StableFields fields) {
    this.method = method;
    this.layout = new Layout(method, fields);
  }

  /**
   * Puts checks into the method, and says whether there were any to put.
   *
   * @param entry whether there is to be one at the entry
   */
  boolean weave(boolean entry) {
    Loops loops = new Loops(layout);
    Set<AbstractInsnNode> checks = loops.checks();
    List<StripMining> strips = loops.strips(method.maxLocals);
    AbstractInsnNode start = start();
    checks.forEach(instruction -> insert(instruction, list(Targets.check())));
    strips.forEach(strip -> strip.apply(method.instructions));
    if (entry) {
      insert(start, entryCheck(start));
    }
    return entry || !checks.isEmpty() || !strips.isEmpty();
  }

  /**
   * Inserts before {@code place}; but behind it if it makes an object, since a frame may name the
   * object by the label of the instruction, which has to stay right before it.
   */
  private void insert(AbstractInsnNode place, InsnList list) {
    if (place.getOpcode() == Opcodes.NEW) {
      method.instructions.insert(place, list);
    } else {
      method.instructions.insertBefore(place, list);
    }
  }

  private static InsnList list(AbstractInsnNode instruction) {
    InsnList list = new InsnList();
    list.add(instruction);
    return list;
  }

  /**
   * Before what the check of the entry goes: before the first instruction; but before all labels if
   * a loop or a protected range begins there, which it must not be in.
   */
  private AbstractInsnNode start() {
    AbstractInsnNode first = method.instructions.getFirst();
    int place = first.getOpcode() >= 0 ? 0 : layout.after(0);
    boolean shared =
        layout.entered(place) || layout.guards().stream().anyMatch(guard -> guard.start() == place);
    return shared ? first : layout.at(place);
  }

  private InsnList entryCheck(AbstractInsnNode start) {
    InsnList list = new InsnList();
    if (start == method.instructions.getFirst()) {
      addLine(list);
    }
    list.add(Targets.check());
    return list;
  }

  /** So that the stack trace of a stop at the entry has a line. */
  private void addLine(InsnList list) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode line) {
        LabelNode label = new LabelNode();
        list.add(label);
        list.add(new LineNumberNode(line.line, label));
        return;
      }
    }
  }
}
