package org.jworkers.hessian.internal;

import java.io.Serializable;
import org.jworkers.api.Transfer;

/** Classes that say what of them travels, in all the ways that there are, and some that do not. */
final class Travellers {
  private Travellers() {}

  /** Aware: 0 to a child, 1 to another host. */
  static class Foo implements Serializable {
    private static final long serialVersionUID = 1L;
    int state = -1;

    protected Object writeReplace(Transfer transfer) {
      Foo copy = fresh();
      copy.state = transfer.isRemote() ? 1 : 0;
      return copy;
    }

    Foo fresh() {
      return new Foo();
    }
  }

  /** Inherits the awareness. */
  static class Bar extends Foo {
    private static final long serialVersionUID = 1L;

    @Override
    Foo fresh() {
      return new Bar();
    }
  }

  /** Ten times what it inherits. */
  static class Pap extends Foo {
    private static final long serialVersionUID = 1L;

    @Override
    protected Object writeReplace(Transfer transfer) {
      Foo copy = (Foo) super.writeReplace(transfer);
      copy.state *= 10;
      return copy;
    }

    @Override
    Foo fresh() {
      return new Pap();
    }
  }

  /** Unaware. */
  static class Dip implements Serializable {
    private static final long serialVersionUID = 1L;
    int state = 2;
  }

  /** Replaces itself, unaware of where it goes. */
  static class Tup implements Serializable {
    private static final long serialVersionUID = 1L;
    int state = 3;

    protected Object writeReplace() {
      Tup copy = fresh();
      copy.state = 4;
      return copy;
    }

    Tup fresh() {
      return new Tup();
    }
  }

  /** A hundred times what it inherits. */
  static class Wep extends Tup {
    private static final long serialVersionUID = 1L;

    @Override
    protected Object writeReplace() {
      Tup copy = (Tup) super.writeReplace();
      copy.state *= 100;
      return copy;
    }

    @Override
    Tup fresh() {
      return new Wep();
    }
  }

  /** To another host it has two values, to a child it is a number. */
  static final class Patched implements Serializable {
    private static final long serialVersionUID = 1L;
    int test = -1;
    final int test2 = Integer.parseInt("10");

    private Object writeReplace(Transfer transfer) {
      if (!transfer.isRemote()) {
        return 0;
      }
      Patched copy = new Patched();
      copy.test = 1;
      return copy;
    }
  }

  /** Leaves behind what is special of it, which is made anew where it arrives. */
  static class Inner implements Serializable {
    private static final long serialVersionUID = 1L;
    Integer special = 0;
    int normal = 1;

    protected Object writeReplace(Transfer transfer) {
      if (!transfer.isRemote()) {
        return this;
      }
      Inner copy = copy();
      copy.special = null;
      return copy;
    }

    protected Object readResolve() {
      special = special == null ? usual() : special;
      return this;
    }

    Inner copy() {
      return new Inner();
    }

    int usual() {
      return 2;
    }
  }

  /** The same, with one in it. */
  static final class Outer extends Inner {
    private static final long serialVersionUID = 1L;
    Object nested = new Inner();

    Outer() {
      normal = 3;
    }

    @Override
    Inner copy() {
      return new Outer();
    }

    @Override
    int usual() {
      return 4;
    }
  }

  /** A plain replacement that hides an aware one. */
  static final class Hiding extends Foo {
    private static final long serialVersionUID = 1L;

    private Object writeReplace() {
      return "hidden";
    }
  }

  /** A record with something in it. */
  record Pair(String left, Dip right) {}
}
