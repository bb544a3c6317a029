package org.jworkers.weaver.code;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jworkers.weaver.code.Layout.Guard;
import org.jworkers.weaver.code.Layout.Jump;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A loop that counts an int up or down to a bound which does not change in it, and has short turns:
 * {@code head: test; body; variable += step; goto head}.
 *
 * @param span where it lies
 * @param test its test, at the head
 * @param step what is added each turn: towards the bound
 * @param closing the jump back
 */
record CountedLoop(Span span, LoopTest test, int step, JumpInsnNode closing) {

  /** What lies at {@code span}, if it is such a loop. */
  static Optional<CountedLoop> at(Layout layout, Span span) {
    if (layout.at(span.last()).getOpcode() != Opcodes.GOTO || layout.entered(span.last())) {
      return Optional.empty();
    }
    int addition = layout.before(span.last());
    if (addition <= span.head() || !(layout.at(addition) instanceof IincInsnNode add)) {
      return Optional.empty();
    }
    JumpInsnNode closing = (JumpInsnNode) layout.at(span.last());
    return LoopTest.at(layout, span.head(), add.var)
        .map(test -> new CountedLoop(span, test, add.incr, closing))
        .filter(loop -> loop.leadsOut(layout) && loop.entersAtHead(layout))
        .filter(loop -> loop.keepsCount(layout, add));
  }

  private boolean leadsOut(Layout layout) {
    boolean towards = test.rising() ? step > 0 : step < 0;
    return towards && !span.contains(layout.place(test.exit().label));
  }

  /** Whether the loop is entered at its head only, and its test in one go. */
  private boolean entersAtHead(Layout layout) {
    int exit = exit(layout);
    for (int place = layout.after(span.head()); place <= exit; place = layout.after(place)) {
      if (layout.entered(place)) {
        return false;
      }
    }
    return layout.jumps().stream().noneMatch(this::intrudes)
        && layout.guards().stream().noneMatch(guard -> intrudes(guard, exit));
  }

  private int exit(Layout layout) {
    int place = span.head();
    while (layout.at(place) != test.exit()) {
      place = layout.after(place);
    }
    return place;
  }

  private boolean intrudes(Jump jump) {
    return !span.contains(jump.from()) && jump.to() != span.head() && span.contains(jump.to());
  }

  private boolean intrudes(Guard guard, int exit) {
    boolean inside = guard.start() > exit && guard.end() <= span.last();
    return span.contains(guard.handler()) && (!inside || guard.handler() == span.head());
  }

  /** Whether nothing but {@code add} changes what the test reads, and no turn takes long. */
  private boolean keepsCount(Layout layout, IincInsnNode add) {
    return IntStream.rangeClosed(span.head(), span.last())
        .mapToObj(layout::at)
        .noneMatch(
            instruction ->
                (instruction != add && Bound.changedVariable(instruction) == test.variable())
                    || test.bound().isLostBy(instruction, layout.stableFields())
                    || Slowness.isSlow(instruction));
  }

  /** How many turns it takes, if that is written in the code. */
  Optional<Long> turns(Layout layout) {
    OptionalInt from = start(layout);
    OptionalInt to = test.bound().value();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    long beyond = (long) to.getAsInt() + step;
    if (beyond != (int) beyond) {
      return Optional.empty(); // it may wrap round and never end
    }
    long turns = ((long) to.getAsInt() - from.getAsInt()) / step + 1;
    return Optional.of(Math.max(turns, 0));
  }

  /** What the variable is set to just before the loop, if nothing else leads there. */
  private OptionalInt start(Layout layout) {
    int store = layout.before(span.head());
    int push = store < 0 ? -1 : layout.before(store);
    if (push < 0
        || entrances(layout) > 1
        || layout.entered(store)
        || layout.at(store).getOpcode() != Opcodes.ISTORE
        || ((VarInsnNode) layout.at(store)).var != test.variable()) {
      return OptionalInt.empty();
    }
    return Constants.pushed(layout.at(push));
  }

  private long entrances(Layout layout) {
    return layout.jumps().stream().filter(jump -> jump.to() == span.head()).count();
  }
}
