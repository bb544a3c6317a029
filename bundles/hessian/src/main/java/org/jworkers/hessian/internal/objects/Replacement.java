package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jworkers.api.Transfer;
import org.jworkers.hessian.internal.wire.Refusal;

/** What a class puts in the place of its objects when they are written, by a method of its own. */
interface Replacement {

  /** What is written in the place of {@code value}. */
  Object of(Object value, Transfer transfer) throws IOException;

  /**
   * The replacement that the objects of a class have: by {@code writeReplace(Transfer)}, or else by
   * {@code writeReplace()}.
   */
  static Optional<Replacement> in(Class<?> type) throws Refusal {
    Optional<MethodHandle> plain = Serialization.writeReplace(type);
    Optional<Method> aware = inherited(type, Transfer.class);
    if (aware.isEmpty()) {
      return plain.map(handle -> (value, transfer) -> UserCode.call(() -> handle.invoke(value)));
    }
    MethodHandle handle = handle(aware.get());
    Class<?> owner = aware.get().getDeclaringClass();
    Optional<Class<?>> hiding = inherited(type).map(method -> method.getDeclaringClass());
    if (plain.isEmpty() || hiding.isEmpty() || hiding.get().isAssignableFrom(owner)) {
      return Optional.of((value, transfer) -> UserCode.call(() -> handle.invoke(value, transfer)));
    }
    return Optional.of(new Hidden(plain.get(), hiding.get(), owner));
  }

  /** A method that the objects of a class have, by the rules of Java serialization. */
  private static Optional<Method> inherited(Class<?> type, Class<?>... parameters) {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      try {
        Method method = owner.getDeclaredMethod("writeReplace", parameters);
        return isInherited(method, type) ? Optional.of(method) : Optional.empty();
      } catch (NoSuchMethodException further) {
        // A superclass may have it.
      }
    }
    return Optional.empty();
  }

  private static boolean isInherited(Method method, Class<?> type) {
    int modifiers = method.getModifiers();
    Class<?> owner = method.getDeclaringClass();
    if (Modifier.isStatic(modifiers)
        || Modifier.isAbstract(modifiers)
        || method.getReturnType() != Object.class) {
      return false;
    }
    if (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) {
      return true;
    }
    return owner == type
        || !Modifier.isPrivate(modifiers)
            && owner.getClassLoader() == type.getClassLoader()
            && owner.getPackageName().equals(type.getPackageName());
  }

  private static MethodHandle handle(Method method) throws Refusal {
    try {
      method.setAccessible(true);
      return MethodHandles.lookup().unreflect(method);
    } catch (RuntimeException | IllegalAccessException closed) {
      throw new Refusal("the codec may not call " + method + ": " + closed.getMessage(), closed);
    }
  }

  /** A replacement that knows where values go, hidden by one in a subclass that does not. */
  record Hidden(MethodHandle plain, Class<?> hiding, Class<?> owner) implements Replacement {

    @Override
    public Object of(Object value, Transfer transfer) throws IOException {
      if (transfer.isRemote()) {
        throw new Refusal(
            "writeReplace() of "
                + hiding.getName()
                + " hides writeReplace(Transfer) of "
                + owner.getName()
                + ", which says what may go to another host");
      }
      return UserCode.call(() -> plain.invoke(value));
    }
  }
}
