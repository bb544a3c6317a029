package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Arrays of objects, and of arrays. */
final class ObjectArrayKind implements Kind, WireType {
  private final String name;
  private final Class<?> element;

  /** Arrays whose elements have this type. */
  ObjectArrayKind(String name, Class<?> element) {
    this.name = name;
    this.element = element;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean cyclic() {
    return true;
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Object[] array = (Object[]) value;
    out.beginList(value, name, array.length);
    for (int i = 0; i < array.length; i++) {
      out.item(i, array[i]);
    }
  }

  @Override
  public Object readList(WireReader in, int length) throws IOException {
    if (length < 0) {
      return readOpen(in);
    }
    Object[] array = (Object[]) Array.newInstance(element, length);
    in.known(array);
    for (int i = 0; i < length; i++) {
      array[i] = fitting(i, in.item(i));
    }
    return array;
  }

  /** Other writers of Hessian may not say how long a list is. */
  private Object readOpen(WireReader in) throws IOException {
    Object[] array = (Object[]) Array.newInstance(element, 16);
    int count = 0;
    while (!in.atEnd()) {
      if (count == array.length) {
        array = Arrays.copyOf(array, 2 * count);
      }
      array[count] = fitting(count, in.item(count));
      count++;
    }
    in.end();
    return Arrays.copyOf(array, count);
  }

  private Object fitting(int index, Object value) throws Refusal {
    if (value != null && !element.isInstance(value)) {
      throw new Refusal(
              "a " + value.getClass().getName() + " does not fit an array of " + element.getName())
          .in("[" + index + "]");
    }
    return value;
  }
}
