package org.jworkers.itests.faults;

import java.io.Serializable;
import java.util.List;

/** Values and errors that cannot travel, and tasks that come up with them. */
final class Unwilling {

  /** Holds something that is bound to this JVM. */
  static final class Desk implements Serializable {
    private static final long serialVersionUID = 1L;

    final List<Object> drawers = List.of("paper", new Drawer());
  }

  static final class Drawer implements Serializable {
    private static final long serialVersionUID = 1L;

    final Thread lock = Thread.currentThread();
  }

  /** Cannot travel, and nothing like it can be made from its message. */
  static final class DeskError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Drawer drawer;
    private final Thread culprit = Thread.currentThread();

    DeskError(Drawer drawer) {
      super("the drawer is stuck", new IllegalStateException("too much paper"));
      this.drawer = drawer;
    }

    @Override
    public String toString() {
      return "DeskError of " + (drawer == null ? "nobody" : culprit.getName());
    }
  }

  private Unwilling() {}

  static Object deskAtNegative(int x) {
    return x < 0 ? new Desk() : x * x;
  }

  static Object stuck(Object ignored) {
    throw new DeskError(new Drawer());
  }

  static int drawersOf(Desk desk) {
    return desk.drawers.size();
  }

  static Object same(Object value) {
    return value;
  }
}
