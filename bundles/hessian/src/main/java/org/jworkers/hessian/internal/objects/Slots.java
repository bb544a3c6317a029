package org.jworkers.hessian.internal.objects;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jworkers.hessian.internal.wire.Refusal;

/**
 * Finds out what of an object's state travels: for each of its serializable classes, what Java
 * serialization would write, which is the fields that are not transient, or what the class's own
 * methods write.
 */
final class Slots {
  private final List<Slot> slots = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private final Class<?> type;

  private Slots(Class<?> type) {
    this.type = type;
  }

  /**
   * The slots of a class, those of superclasses first.
   *
   * @param below where to stop: this class's state is not the caller's business
   */
  static List<Slot> of(Class<?> type, Class<?> below) throws Refusal {
    Slots found = new Slots(type);
    Deque<Class<?>> levels = new ArrayDeque<>();
    for (Class<?> level = type;
        level != below && isSerializable(level);
        level = level.getSuperclass()) {
      levels.addFirst(level);
    }
    for (Class<?> level : levels) {
      found.add(level);
    }
    return List.copyOf(found.slots);
  }

  private static boolean isSerializable(Class<?> level) {
    return level != null && Serializable.class.isAssignableFrom(level);
  }

  private void add(Class<?> level) throws Refusal {
    Optional<MethodHandle> writer = Serialization.writeObject(level);
    Optional<MethodHandle> reader = Serialization.readObject(level);
    if (TypeGate.isOfJdk(level)) {
      refuseState(level, writer.isPresent());
    } else if (writer.isPresent() || reader.isPresent()) {
      slots.add(new CustomLevel(level, writer, reader));
    } else {
      for (Field field : fields(level)) {
        slots.add(new Member(free(level, field.getName()), field));
      }
    }
  }

  private void refuseState(Class<?> level, boolean custom) throws Refusal {
    if (custom || ObjectStreamClass.lookup(level).getFields().length > 0) {
      throw new Refusal(
          type.getName()
              + " cannot travel: the state that it has from "
              + level.getName()
              + " cannot be seen");
    }
  }

  /** A name for a field: with its class, if a superclass has a field of the same name. */
  private String free(Class<?> level, String field) {
    String name = field;
    if (!taken.add(name)) {
      name = level.getSimpleName() + "#" + field;
      if (!taken.add(name)) {
        name = level.getName() + "#" + field;
      }
    }
    return name;
  }

  /** The fields of one class, without its superclasses, that Java serialization would write. */
  static List<Field> fields(Class<?> level) {
    List<Field> fields = new ArrayList<>();
    for (ObjectStreamField each : ObjectStreamClass.lookupAny(level).getFields()) {
      try {
        Field field = level.getDeclaredField(each.getName());
        if (!Modifier.isStatic(field.getModifiers()) && field.getType() == each.getType()) {
          fields.add(field);
        }
      } catch (NoSuchFieldException declaredOnly) {
        // A class may declare what is no field of it: then its own methods write that.
        continue;
      }
    }
    return fields;
  }
}
