package org.jworkers.weaver.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The order of a method's instructions before anything is woven in. A place is the index of a real
 * instruction; a label's place is that of the first real instruction at or after it. Has to be read
 * before the method changes.
 */
final class Layout {

  /** A jump, from the place of the instruction to that of one of its targets. */
  record Jump(int from, int to) {
    boolean backward() {
      return to <= from;
    }
  }

  /** A protected range, up to but not including {@code end}, and its handler. */
  record Guard(int start, int end, int handler) {
    boolean covers(int place) {
      return start <= place && place < end;
    }
  }

  private final InsnList code;
  private final int[] places;
  private final List<Jump> jumps = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();
  private final BitSet entered = new BitSet();
  private final boolean framed;
  private final StableFields stableFields;

  /**
   * Reads a method.
   *
   * @param stableFields those of its class
   */
  Layout(MethodNode method, StableFields stableFields) {
    this.stableFields = stableFields;
    code = method.instructions;
    places = new int[code.size() + 1];
    places[code.size()] = code.size();
    for (int i = code.size() - 1; i >= 0; i--) {
      places[i] = code.get(i).getOpcode() >= 0 ? i : places[i + 1];
    }
    for (AbstractInsnNode instruction : code) {
      for (LabelNode target : targets(instruction)) {
        jumps.add(new Jump(code.indexOf(instruction), place(target)));
        entered.set(place(target));
      }
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      guards.add(new Guard(place(block.start), place(block.end), place(block.handler)));
      entered.set(place(block.handler));
    }
    framed = !frames(-1, code.size()).isEmpty();
  }

  private static List<LabelNode> targets(AbstractInsnNode instruction) {
    List<LabelNode> targets = new ArrayList<>(1);
    if (instruction instanceof JumpInsnNode jump) {
      targets.add(jump.label);
    } else if (instruction instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }

  StableFields stableFields() {
    return stableFields;
  }

  AbstractInsnNode at(int index) {
    return code.get(index);
  }

  int place(LabelNode label) {
    return places[code.indexOf(label)];
  }

  /** The place after {@code place}; the size of the code if that was the last. */
  int after(int place) {
    return places[place + 1];
  }

  /** The place before {@code place}, or -1. */
  int before(int place) {
    int index = place - 1;
    while (index >= 0 && code.get(index).getOpcode() < 0) {
      index--;
    }
    return index;
  }

  /** The stack map frame at {@code place}, or null. */
  FrameNode frame(int place) {
    for (int i = place - 1; i >= 0 && code.get(i).getOpcode() < 0; i--) {
      if (code.get(i) instanceof FrameNode frame) {
        return frame;
      }
    }
    return null;
  }

  /** Whether there are stack map frames at all: classes before Java 6 have none. */
  boolean hasFrames() {
    return framed;
  }

  /** The stack map frames of the places after {@code from}, up to and including {@code to}. */
  List<FrameNode> frames(int from, int to) {
    List<FrameNode> frames = new ArrayList<>();
    for (int i = from + 1; i < to; i++) {
      if (code.get(i) instanceof FrameNode frame) {
        frames.add(frame);
      }
    }
    return frames;
  }

  List<Jump> jumps() {
    return jumps;
  }

  List<Guard> guards() {
    return guards;
  }

  /** Whether a jump or an exception leads to {@code place}. */
  boolean entered(int place) {
    return entered.get(place);
  }
}
