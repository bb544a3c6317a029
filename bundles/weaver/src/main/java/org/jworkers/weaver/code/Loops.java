package org.jworkers.weaver.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jworkers.weaver.code.Layout.Guard;
import org.jworkers.weaver.code.Layout.Jump;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * The loops of a method, and how each of them is made stoppable: not at all if it has few turns, by
 * strips if it counts, and else by a check before each jump back.
 */
final class Loops {
  /** How many short turns may pass without a check when their number is in the code. */
  private static final long FEW = 4096;

  /** So many short turns take long enough to bear a check, if not in each of them. */
  private static final long LONG = 32;

  private final Layout layout;
  private final NavigableMap<Integer, Span> spans = new TreeMap<>();
  private final Map<Span, Long> few = new HashMap<>();
  private final List<CountedLoop> strips = new ArrayList<>();

  /** Looks at a method. */
  Loops(Layout layout) {
    this.layout = layout;
    for (Jump jump : layout.jumps()) {
      if (jump.backward()) {
        Span span = new Span(jump.to(), jump.from());
        spans.merge(jump.to(), span, (one, other) -> one.last() > other.last() ? one : other);
      }
    }
    // Inner loops begin behind the beginnings of outer ones.
    for (Span span : spans.descendingMap().values()) {
      CountedLoop.at(layout, span).ifPresent(this::leaveOut);
    }
    for (Span span : spans.values()) {
      CountedLoop.at(layout, span).filter(this::canStrip).ifPresent(strips::add);
    }
  }

  private void leaveOut(CountedLoop loop) {
    long inner =
        few.entrySet().stream()
            .filter(other -> loop.span().contains(other.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    loop.turns(layout)
        .map(turns -> turns * Math.max(inner, 1))
        .filter(turns -> turns <= FEW)
        .ifPresent(turns -> few.put(loop.span(), turns));
  }

  /**
   * Innermost loops only, but for inner ones of a handful of turns: an outer one has turns long
   * enough to bear a check, and what is in a strip is harder to compile.
   */
  private boolean canStrip(CountedLoop loop) {
    boolean framed = layout.frame(loop.span().head()) != null || !layout.hasFrames();
    return framed
        && !few.containsKey(loop.span())
        && spans.values().stream()
            .filter(other -> !other.equals(loop.span()) && few.getOrDefault(other, LONG) >= LONG)
            .allMatch(other -> other.contains(loop.span()) || other.disjoint(loop.span()));
  }

  /**
   * The loops to be changed.
   *
   * @param slot a local variable that nothing uses
   */
  List<StripMining> strips(int slot) {
    return strips.stream().map(loop -> new StripMining(layout, loop, slot)).toList();
  }

  /** The instructions before which a check is to be put. */
  Set<AbstractInsnNode> checks() {
    Set<AbstractInsnNode> checks = new LinkedHashSet<>();
    for (Jump jump : layout.jumps()) {
      if (jump.backward() && !isSettled(spans.get(jump.to()))) {
        checks.add(layout.at(jump.from()));
      }
    }
    layout.guards().stream()
        .filter(this::loops)
        .forEach(guard -> checks.add(layout.at(guard.handler())));
    return checks;
  }

  private boolean isSettled(Span span) {
    return few.containsKey(span) || strips.stream().anyMatch(loop -> loop.span().equals(span));
  }

  /**
   * Whether an exception leads backwards. Not if the handler guards itself, as the ones do that
   * leave a monitor: a check there would lead back to itself for as long as it throws.
   */
  private boolean loops(Guard guard) {
    return guard.handler() < guard.end()
        && layout.guards().stream().noneMatch(other -> other.covers(guard.handler()));
  }
}
