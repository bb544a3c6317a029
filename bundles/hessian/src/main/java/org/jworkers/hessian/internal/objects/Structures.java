package org.jworkers.hessian.internal.objects;

import java.io.Externalizable;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.jworkers.hessian.internal.values.JdkEnums;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireType;

/**
 * Finds out of what kind the objects of a user's class are, once for each class. Holds no class
 * that would otherwise be gone.
 */
public final class Structures {
  private final ClassValue<Object> kinds =
      new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
          try {
            return find(type);
          } catch (Refusal refusal) {
            return refusal.getMessage();
          }
        }
      };

  /** Makes those structures of the JDK known that hardly a payload does without. */
  public static void addBasicsTo(Catalogue catalogue) {
    catalogue.add(new LambdaType());
    catalogue.add(Class.class, new ClassKind());
    catalogue.addClass(Object.class);
    JdkTypes.ALL.forEach(catalogue::addClass);
  }

  /** Makes all other structures of the JDK known that a payload may name. */
  public static void addTo(Catalogue catalogue) {
    JdkEnums.ALL.forEach(type -> catalogue.add(type, new EnumKind(type)));
  }

  /** What is known of the objects of a class: a {@link Kind}, and a {@link WireType} if named. */
  Kind of(Class<?> type) throws Refusal {
    Object found = kinds.get(type);
    if (found instanceof Kind kind) {
      return kind;
    }
    throw new Refusal((String) found);
  }

  private static Kind find(Class<?> type) throws Refusal {
    if (Proxy.isProxyClass(type)) {
      throw new Refusal("a dynamic proxy (" + type.getName() + ") cannot travel");
    }
    if (type.isHidden()) {
      return function(type);
    }
    if (type.isEnum()) {
      return new EnumKind(type);
    }
    if (type.isRecord()) {
      return record(type);
    }
    return serializable(type);
  }

  private static Kind function(Class<?> type) throws Refusal {
    Optional<MethodHandle> replacer =
        Serializable.class.isAssignableFrom(type)
            ? Serialization.writeReplace(type)
            : Optional.empty();
    return new LambdaKind(
        replacer.orElseThrow(
            () ->
                new Refusal(
                    "a lambda or method reference of "
                        + type.getName().replaceFirst("\\$\\$Lambda.*", "")
                        + " cannot travel, as it is not Serializable: cast it to an interface that"
                        + " is, such as (Runnable & Serializable)")));
  }

  private static Kind record(Class<?> type) throws Refusal {
    RecordKind kind = new RecordKind(type);
    return Serializable.class.isAssignableFrom(type) ? replacing(type, kind) : kind;
  }

  private static Kind serializable(Class<?> type) throws Refusal {
    if (!Serializable.class.isAssignableFrom(type)) {
      throw new Refusal(type.getName() + " cannot travel: it is not Serializable");
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      throw new Refusal(type.getName() + " cannot come by itself: it is abstract");
    }
    if (Thread.class.isAssignableFrom(type) || ClassLoader.class.isAssignableFrom(type)) {
      throw new Refusal(type.getName() + " cannot travel: it belongs to this JVM");
    }
    if (Externalizable.class.isAssignableFrom(type)) {
      return replacing(type, external(type));
    }
    Optional<Base> base = Base.of(type);
    return base.isPresent()
        ? replacing(type, ExtensionKind.of(type, base.get()))
        : replacing(type, BeanKind.serializable(type));
  }

  private static BeanKind external(Class<?> type) throws Refusal {
    Constructor<?> constructor =
        Serialization.externalConstructor(type)
            .orElseThrow(
                () ->
                    new Refusal(
                        type.getName()
                            + " cannot be made: it is Externalizable, but has no public"
                            + " constructor without parameters"));
    return new BeanKind(type, List.of(new ExternalSlot()), constructor);
  }

  private static <K extends Kind & WireType> Kind replacing(Class<?> type, K kind) throws Refusal {
    Optional<Replacement> replacement = Replacement.in(type);
    return replacement.isPresent() ? new ReplacingKind<>(kind, replacement.get()) : kind;
  }
}
