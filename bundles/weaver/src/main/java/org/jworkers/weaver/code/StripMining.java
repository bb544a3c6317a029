package org.jworkers.weaver.code;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts a check into a counted loop without putting it into its turns, so that the compiler still
 * sees a counted loop, and can unroll and vectorise it:
 *
 * <pre>
 * head: if (!(i &lt; n)) goto exit         head: strip = n
 *       body                            ->    if (!(i &lt; strip)) goto exit
 *       i += step                             strip = Checkpoint.strip(i, strip, step)
 *       goto head                       turn: body
 *                                             i += step
 *                                             if (i &lt; strip) goto turn
 *                                             goto head
 * </pre>
 *
 * <p>Right whatever the strip is, as long as {@code i < strip} means that the test holds. The head
 * stays where it was, and with it what may jump to it; the bound is read once there, as before.
 */
final class StripMining {
  private final CountedLoop loop;
  private final int slot;
  private final FrameNode headFrame;
  private final List<FrameNode> frames;

  /**
   * The change of one loop.
   *
   * @param layout the method as it is now
   * @param slot a local variable that nothing else uses in the loop
   */
  StripMining(Layout layout, CountedLoop loop, int slot) {
    this.loop = loop;
    this.slot = slot;
    Span span = loop.span();
    headFrame = layout.frame(span.head());
    frames = layout.frames(span.head(), span.last());
  }

  /** Makes the change. */
  void apply(InsnList code) {
    for (FrameNode frame : frames) {
      frame.local = withStrip(frame.local);
    }
    LabelNode turn = new LabelNode();
    keepBound(code);
    code.insert(loop.test().exit(), beginning(turn));
    code.insertBefore(loop.closing(), ending(turn));
  }

  /** Has the test compare with the strip's variable, which holds the bound for the moment. */
  private void keepBound(InsnList code) {
    List<AbstractInsnNode> bound = loop.test().bound().instructions();
    if (bound.isEmpty()) {
      return;
    }
    AbstractInsnNode last = bound.get(bound.size() - 1);
    InsnList keeping = new InsnList();
    keeping.add(new VarInsnNode(Opcodes.ISTORE, slot));
    keeping.add(new VarInsnNode(Opcodes.ILOAD, slot));
    code.insert(last, keeping);
  }

  private InsnList beginning(LabelNode turn) {
    InsnList list = new InsnList();
    list.add(new VarInsnNode(Opcodes.ILOAD, loop.test().variable()));
    list.add(
        loop.test().bound().instructions().isEmpty()
            ? Constants.push(0)
            : new VarInsnNode(Opcodes.ILOAD, slot));
    list.add(Constants.push(loop.step()));
    list.add(Targets.strip());
    list.add(new VarInsnNode(Opcodes.ISTORE, slot));
    list.add(turn);
    if (headFrame != null) {
      list.add(turnFrame());
      // What comes next may have a frame of its own, and there is one place for one frame.
      list.add(new InsnNode(Opcodes.NOP));
    }
    return list;
  }

  private FrameNode turnFrame() {
    FrameNode frame = new FrameNode(Opcodes.F_NEW, 0, null, 0, null);
    frame.local = withStrip(headFrame.local);
    frame.stack = new ArrayList<>(headFrame.stack);
    return frame;
  }

  private InsnList ending(LabelNode turn) {
    InsnList list = new InsnList();
    list.add(new VarInsnNode(Opcodes.ILOAD, loop.test().variable()));
    list.add(new VarInsnNode(Opcodes.ILOAD, slot));
    int goesOn = loop.test().rising() ? Opcodes.IF_ICMPLT : Opcodes.IF_ICMPGT;
    list.add(new JumpInsnNode(goesOn, turn));
    return list;
  }

  private List<Object> withStrip(List<Object> locals) {
    List<Object> extended = new ArrayList<>(locals);
    int slots = 0;
    for (Object local : locals) {
      slots += Opcodes.LONG.equals(local) || Opcodes.DOUBLE.equals(local) ? 2 : 1;
    }
    for (; slots < slot; slots++) {
      extended.add(Opcodes.TOP);
    }
    extended.add(Opcodes.INTEGER);
    return extended;
  }
}
