package org.jworkers.hessian.internal.values;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an object of the JDK holds but has no method to tell: the objects and classes in its
 * serialized form, seen by pretending to write it. Nothing is written, and nothing is ever read
 * this way.
 */
public final class Insides {
  private final List<Object> objects;
  private final List<Class<?>> classes;

  private Insides(List<Object> objects, List<Class<?>> classes) {
    this.objects = objects;
    this.classes = classes;
  }

  /** Looks into an object. */
  public static Insides of(Object object) {
    try (Peephole peephole = new Peephole(OutputStream.nullOutputStream())) {
      peephole.writeObject(object);
      return new Insides(peephole.objects, peephole.classes);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  /** The last bytes of an object's serialized form, for what is no object in it. */
  static byte[] tail(Object object, int length) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Peephole peephole = new Peephole(bytes)) {
      peephole.writeObject(object);
      peephole.flush();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    return Arrays.copyOfRange(bytes.toByteArray(), bytes.size() - length, bytes.size());
  }

  /** The first object that it holds. */
  public Object object() {
    return objects.get(0);
  }

  /** The first object that it holds, or null if it holds none. */
  public Object objectOrNull() {
    return objects.isEmpty() ? null : objects.get(0);
  }

  /** All objects that it holds, in the order of its serialized form, nulls left out. */
  public List<Object> objects() {
    return objects;
  }

  /** The classes that it names, its own first. */
  public List<Class<?>> classes() {
    return classes;
  }

  private static final class Peephole extends ObjectOutputStream {
    private final List<Object> objects = new ArrayList<>();
    private final List<Class<?>> classes = new ArrayList<>();
    private boolean first = true;

    Peephole(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected void annotateClass(Class<?> type) {
      classes.add(type);
    }

    /** Goes no deeper than the object itself, or what it puts in its own place. */
    @Override
    protected Object replaceObject(Object object) {
      if (first) {
        first = false;
        return object;
      }
      objects.add(object);
      return null;
    }
  }
}
