package org.jworkers.hessian.internal.objects;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jworkers.api.RemoteTaskException;
import org.jworkers.hessian.internal.wire.Refusal;

/** Which classes of exceptions can be made again, and what fields of their own they have. */
final class ThrowableClasses {
  private final TypeGate gate;
  private final Map<Class<?>, Optional<List<Slot>>> slots = new HashMap<>();

  /** Kept, because the JDK makes a class for each one that is asked for. */
  private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

  private JdkThrowables jdk;

  ThrowableClasses(TypeGate gate) {
    this.gate = gate;
  }

  /** Made when there is an exception to carry, since most lines never carry one. */
  private JdkThrowables jdk() {
    if (jdk == null) {
      jdk = new JdkThrowables();
    }
    return jdk;
  }

  /** What the constructor of an exception of the JDK takes; null if it is not made by one. */
  List<?> arguments(Throwable error) {
    return jdk().arguments(error);
  }

  /** The fields of its own; null if exceptions of this class cannot be made again. */
  List<Slot> slots(Class<?> type) {
    return slots.computeIfAbsent(type, this::find).orElse(null);
  }

  private Optional<List<Slot>> find(Class<?> type) {
    if (gate.exception(type.getName()).filter(type::equals).isEmpty()
        || Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    if (jdk().has(type) || JdkThrowables.hasNoFields(type)) {
      return Optional.of(List.of());
    }
    try {
      return Optional.of(Slots.of(type, Throwable.class));
    } catch (Refusal closed) {
      return Optional.empty();
    }
  }

  /**
   * An exception of a class that is to be had here.
   *
   * @param arguments for its constructor; null if it is made without
   * @return null if a stand-in is needed
   */
  Throwable make(String name, List<?> arguments, String detail) {
    Class<?> type = gate.exception(name).orElse(null);
    if (type == null || slots(type) == null) {
      return null;
    }
    if (jdk().has(type)) {
      return arguments == null ? null : jdk().make(type, arguments);
    }
    return make(type, detail);
  }

  /** Takes the place of an exception that cannot be made. */
  Throwable standIn(String name, String message, String text) throws Refusal {
    RemoteTaskException standIn = new RemoteTaskException(name, message, text, null);
    Throwable copy = make(RemoteTaskException.class, message);
    for (Slot slot : slots(RemoteTaskException.class)) {
      ((Member) slot).copy(standIn, copy);
    }
    return copy;
  }

  /**
   * Runs no constructor but that of Throwable, which leaves the cause open: it comes later, since
   * it may refer back to this exception.
   */
  private Throwable make(Class<?> type, String detail) {
    try {
      return (Throwable)
          constructors.computeIfAbsent(type, ThrowableClasses::constructor).newInstance(detail);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("A " + type.getName() + " cannot be made", failed);
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      return Serialization.constructor(type, Throwable.class.getConstructor(String.class));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
