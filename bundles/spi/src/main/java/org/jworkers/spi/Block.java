package org.jworkers.spi;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The content of a primitive array beside a payload's body. As bytes, its elements are
 * little-endian; a boolean takes one byte. What is in it does not change, but for what {@link
 * #take} says.
 */
public final class Block {
  /** What the elements of a block can be: the eight primitive types. */
  public static final List<Class<?>> ELEMENTS =
      List.of(
          boolean.class,
          byte.class,
          short.class,
          char.class,
          int.class,
          long.class,
          float.class,
          double.class);

  private final Class<?> element;
  private final int length;
  private final boolean passing;
  private Object array;
  private boolean lent;

  private Block(Object array, boolean passing, boolean lent) {
    this.element = array.getClass().componentType();
    kind(element);
    this.length = Array.getLength(array);
    this.passing = passing;
    this.array = array;
    this.lent = lent;
  }

  /**
   * A block over a primitive array of somebody who may change it later. Until this block was read
   * or {@linkplain #keep keeps} a copy of its own, he must not.
   */
  public static Block lent(Object array) {
    return new Block(array, false, true);
  }

  /**
   * A block over a primitive array that nobody else has any more.
   *
   * @param passing whether there is but one reader, which gets the array itself
   */
  public static Block of(Object array, boolean passing) {
    return new Block(array, passing, false);
  }

  /** What its elements are: a primitive type. */
  public Class<?> element() {
    return element;
  }

  /** From now on an array that was {@link #lent} may be changed. */
  public synchronized void keep() {
    if (lent) {
      array = copy(array);
      lent = false;
    }
  }

  /** An array that was {@link #lent} may be changed: this block will be read no more. */
  public synchronized void giveBack() {
    lent = false;
  }

  /** The letter of a primitive type, as in the JVM's descriptors: {@code D} for double. */
  public static char kind(Class<?> element) {
    if (element == null || !ELEMENTS.contains(element)) {
      throw new IllegalArgumentException("A block is an array of a primitive type");
    }
    return element.descriptorString().charAt(0);
  }

  /**
   * The primitive type with this letter.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Class<?> element(char kind) {
    for (Class<?> element : ELEMENTS) {
      if (element.descriptorString().charAt(0) == kind) {
        return element;
      }
    }
    throw new IllegalArgumentException("No primitive type has the letter " + (int) kind);
  }

  /** How many bytes an element takes. */
  public static int width(Class<?> element) {
    if (element == long.class || element == double.class) {
      return 8;
    }
    if (element == int.class || element == float.class) {
      return 4;
    }
    return element == short.class || element == char.class ? 2 : 1;
  }

  /** How many bytes it has. */
  public long size() {
    return (long) length * width(element);
  }

  /**
   * An array for a reader that may keep it and change it: a copy, or this block's own if it {@link
   * #of passes} that to its one reader.
   */
  public synchronized Object take() {
    return passing ? array : copy(array);
  }

  private static Object copy(Object array) {
    if (array instanceof byte[] values) {
      return values.clone();
    }
    if (array instanceof boolean[] values) {
      return values.clone();
    }
    if (array instanceof short[] values) {
      return values.clone();
    }
    if (array instanceof char[] values) {
      return values.clone();
    }
    if (array instanceof int[] values) {
      return values.clone();
    }
    if (array instanceof float[] values) {
      return values.clone();
    }
    return array instanceof long[] values ? values.clone() : ((double[]) array).clone();
  }

  /**
   * Puts bytes of this block into a buffer.
   *
   * @param from where they begin, in bytes; between two elements
   * @param to is filled to its limit, which has to be between two elements too
   */
  public synchronized void get(long from, ByteBuffer to) {
    int width = width(element);
    int first = (int) (from / width);
    int count = to.remaining() / width;
    ByteBuffer bytes = to.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (array instanceof byte[] values) {
      bytes.put(values, first, count);
    } else if (array instanceof boolean[] values) {
      for (int i = 0; i < count; i++) {
        bytes.put((byte) (values[first + i] ? 1 : 0));
      }
    } else if (array instanceof short[] values) {
      bytes.asShortBuffer().put(values, first, count);
    } else if (array instanceof char[] values) {
      bytes.asCharBuffer().put(values, first, count);
    } else if (array instanceof int[] values) {
      bytes.asIntBuffer().put(values, first, count);
    } else if (array instanceof float[] values) {
      bytes.asFloatBuffer().put(values, first, count);
    } else if (array instanceof long[] values) {
      bytes.asLongBuffer().put(values, first, count);
    } else {
      bytes.asDoubleBuffer().put((double[]) array, first, count);
    }
    to.position(to.position() + count * width);
  }

  /**
   * Puts bytes into an array that will be one of a block: as many elements as are whole in {@code
   * from}.
   *
   * @param first the index of the first of them in the array, which has room for all
   * @return how many
   */
  public static int put(ByteBuffer from, Object array, int first) {
    int width = width(array.getClass().componentType());
    int count = from.remaining() / width;
    ByteBuffer bytes = from.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (array instanceof byte[] values) {
      bytes.get(values, first, count);
    } else if (array instanceof boolean[] values) {
      for (int i = 0; i < count; i++) {
        values[first + i] = bytes.get() != 0;
      }
    } else if (array instanceof short[] values) {
      bytes.asShortBuffer().get(values, first, count);
    } else if (array instanceof char[] values) {
      bytes.asCharBuffer().get(values, first, count);
    } else if (array instanceof int[] values) {
      bytes.asIntBuffer().get(values, first, count);
    } else if (array instanceof float[] values) {
      bytes.asFloatBuffer().get(values, first, count);
    } else if (array instanceof long[] values) {
      bytes.asLongBuffer().get(values, first, count);
    } else {
      bytes.asDoubleBuffer().get((double[]) array, first, count);
    }
    from.position(from.position() + count * width);
    return count;
  }

  /** Whether the other one has equal elements of the same kind. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Block block && Objects.deepEquals(array, block.array);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new Object[] {array});
  }

  @Override
  public String toString() {
    return element + "[" + length + "]";
  }
}
