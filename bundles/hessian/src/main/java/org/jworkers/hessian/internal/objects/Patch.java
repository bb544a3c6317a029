package org.jworkers.hessian.internal.objects;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jworkers.hessian.internal.wire.Refusal;

/**
 * Puts other values into fields of an object that has been read. A map for a field that holds an
 * object of a user's class is a patch for that object. A record is made anew.
 */
public final class Patch {
  private Patch() {}

  /**
   * The object with the patch in it: itself, unless it is a record.
   *
   * @throws Refusal if there is no such object or field, or the value does not fit
   */
  public static Object into(Object value, Map<?, ?> patch) throws Refusal {
    if (patch.isEmpty()) {
      return value;
    }
    if (value == null || !takesPatches(value.getClass())) {
      throw new Refusal(
          "a patch for " + patch.keySet() + " is meant for an object, but there is " + value);
    }
    if (value instanceof Record record) {
      return remade(record, patch);
    }
    for (Map.Entry<?, ?> entry : patch.entrySet()) {
      put(value, String.valueOf(entry.getKey()), entry.getValue());
    }
    return value;
  }

  private static boolean takesPatches(Class<?> type) {
    return !TypeGate.isOfJdk(type) && !type.isArray() && !type.isEnum() && !type.isHidden();
  }

  private static void put(Object value, String name, Object other) throws Refusal {
    try {
      Field field = field(value.getClass(), name);
      field.setAccessible(true);
      field.set(value, patched(field.get(value), other));
    } catch (IllegalArgumentException unfit) {
      throw unfit(name, other, unfit);
    } catch (IllegalAccessException | RuntimeException closed) {
      throw new Refusal("it cannot be patched: " + closed.getMessage(), closed).in("." + name);
    } catch (Refusal refusal) {
      throw refusal.in("." + name);
    }
  }

  private static Refusal unfit(String name, Object other, Exception why) {
    String type = other == null ? "null" : "a " + other.getClass().getName();
    return new Refusal(type + " in a patch does not fit into it", why).in("." + name);
  }

  private static Field field(Class<?> type, String name) throws Refusal {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
          return field;
        }
      }
    }
    throw new Refusal("there is a patch for it, but " + type.getName() + " has no such field");
  }

  private static Object patched(Object old, Object other) throws Refusal {
    return other instanceof Map<?, ?> further && old != null && takesPatches(old.getClass())
        ? into(old, further)
        : other;
  }

  private static Object remade(Record record, Map<?, ?> patch) throws Refusal {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    int taken = 0;
    try {
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        types[i] = components[i].getType();
        values[i] = components[i].getAccessor().invoke(record);
        if (patch.containsKey(components[i].getName())) {
          values[i] = patched(values[i], patch.get(components[i].getName()));
          taken++;
        }
      }
      if (taken < patch.size()) {
        throw new Refusal("it has not all the components of the patch " + patch.keySet());
      }
      var constructor = record.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
      throw new Refusal(
          "a " + record.getClass().getName() + " cannot be made with the patch: " + unfit, unfit);
    }
  }
}
