package org.jworkers.hessian.internal.objects;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OptionalDataException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The JDK's own keys to what Java serialization may do with a class: make an instance, call the
 * private methods by which it writes, reads, replaces itself. They open these doors only, and need
 * no flags; {@code sun.reflect.ReflectionFactory} is there for libraries like this one.
 *
 * <p>Called by name, because the compiler warns of it and cannot be told not to.
 */
final class Serialization {
  private static final Class<?> TYPE;
  private static final Object FACTORY;

  static {
    try {
      TYPE = Class.forName("sun.reflect.ReflectionFactory");
      FACTORY = TYPE.getMethod("getReflectionFactory").invoke(null);
    } catch (ReflectiveOperationException absent) {
      throw new ExceptionInInitializerError(absent);
    }
  }

  private Serialization() {}

  /** Makes instances of a class as deserialization does: runs what its superclasses need only. */
  static Optional<Constructor<?>> constructor(Class<?> type) {
    return Optional.ofNullable((Constructor<?>) call("newConstructorForSerialization", type));
  }

  /** Makes instances of a class by a constructor of one of its superclasses. */
  static Constructor<?> constructor(Class<?> type, Constructor<?> ofSuperclass) {
    try {
      Method method =
          TYPE.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
      return (Constructor<?>) method.invoke(FACTORY, type, ofSuperclass);
    } catch (ReflectiveOperationException failed) {
      throw unexpected(failed);
    }
  }

  /** Makes instances of an externalizable class. */
  static Optional<Constructor<?>> externalConstructor(Class<?> type) {
    return Optional.ofNullable((Constructor<?>) call("newConstructorForExternalization", type));
  }

  /** The class's own {@code writeObject(}{@link ObjectOutputStream}{@code )}. */
  static Optional<MethodHandle> writeObject(Class<?> type) {
    return handle("writeObjectForSerialization", type);
  }

  /** The class's own {@code readObject(}{@link ObjectInputStream}{@code )}. */
  static Optional<MethodHandle> readObject(Class<?> type) {
    return handle("readObjectForSerialization", type);
  }

  /** The method that puts another object in an instance's place when it is written. */
  static Optional<MethodHandle> writeReplace(Class<?> type) {
    return handle("writeReplaceForSerialization", type);
  }

  /** The method that puts another object in an instance's place when it has been read. */
  static Optional<MethodHandle> readResolve(Class<?> type) {
    return handle("readResolveForSerialization", type);
  }

  /** Tells a class that reads itself that there is no more to be read. */
  static OptionalDataException endOfData() {
    try {
      Method method = TYPE.getMethod("newOptionalDataExceptionForSerialization", boolean.class);
      return (OptionalDataException) method.invoke(FACTORY, true);
    } catch (ReflectiveOperationException failed) {
      throw unexpected(failed);
    }
  }

  private static Optional<MethodHandle> handle(String method, Class<?> type) {
    return Optional.ofNullable((MethodHandle) call(method, type));
  }

  private static Object call(String method, Class<?> type) {
    try {
      return TYPE.getMethod(method, Class.class).invoke(FACTORY, type);
    } catch (ReflectiveOperationException failed) {
      throw unexpected(failed);
    }
  }

  private static IllegalStateException unexpected(ReflectiveOperationException failed) {
    Throwable cause = failed instanceof InvocationTargetException ? failed.getCause() : failed;
    return new IllegalStateException("The JDK refuses to serialize: " + cause, cause);
  }
}
