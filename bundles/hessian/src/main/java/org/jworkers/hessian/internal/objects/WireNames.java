package org.jworkers.hessian.internal.objects;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;

/**
 * The names of classes on the wire: an array has a bracket before the name of its elements, and
 * strings and objects have short names, as is usual in Hessian.
 */
final class WireNames {
  private WireNames() {}

  /**
   * The name of a class.
   *
   * @param known which classes of the JDK have names
   */
  static String of(Class<?> type, Predicate<Class<?>> known, TypeGate gate) throws Refusal {
    int dimensions = 0;
    Class<?> element = type;
    while (element.isArray()) {
      dimensions++;
      element = element.getComponentType();
    }
    check(dimensions);
    if (!known.test(element)) {
      gate.admit(element);
    }
    return "[".repeat(dimensions) + shortName(element);
  }

  /**
   * The class of a name.
   *
   * @param known the classes of the JDK by their names, null for others
   */
  static Class<?> classOf(String name, Function<String, Class<?>> known, TypeGate gate)
      throws Refusal {
    int dimensions = 0;
    while (dimensions < name.length() && name.charAt(dimensions) == '[') {
      check(++dimensions);
    }
    String element = longName(name.substring(dimensions));
    Class<?> type = known.apply(element);
    if (type == null) {
      type = gate.load(element);
    }
    for (int i = 0; i < dimensions; i++) {
      type = type.arrayType();
    }
    return type;
  }

  private static void check(int dimensions) throws Refusal {
    if (dimensions > Limits.DIMENSIONS) {
      throw new Refusal("an array of more than " + Limits.DIMENSIONS + " dimensions");
    }
  }

  private static String shortName(Class<?> element) {
    if (element == String.class) {
      return "string";
    }
    return element == Object.class ? "object" : element.getName();
  }

  private static String longName(String element) {
    if (element.equals("string")) {
      return String.class.getName();
    }
    return element.equals("object") ? Object.class.getName() : element;
  }
}
