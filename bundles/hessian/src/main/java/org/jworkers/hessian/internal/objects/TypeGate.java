package org.jworkers.hessian.internal.objects;

import java.util.List;
import java.util.Optional;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.spi.CodeSpace;

/**
 * Decides which classes a payload may name. The answer is no, unless the code space offers the
 * name; only then is the class loaded, and not yet initialised.
 */
final class TypeGate {
  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private final CodeSpace space;

  TypeGate(CodeSpace space) {
    this.space = space;
  }

  /** Whether a class is the JDK's, and so the codec's own business. */
  static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || isOfJdk(type.getName());
  }

  private static boolean isOfJdk(String name) {
    return JDK.stream().anyMatch(name::startsWith);
  }

  /** The class that a payload names. */
  Class<?> load(String name) throws Refusal {
    Class<?> ofApi = ApiTypes.named(name);
    if (ofApi != null) {
      return ofApi;
    }
    check(name);
    try {
      Class<?> type = space.load(name);
      if (!type.getName().equals(name)) {
        throw new Refusal(name + " turned out to be " + type.getName());
      }
      return type;
    } catch (ClassNotFoundException | LinkageError absent) {
      throw new Refusal(
          Limits.printable(name) + " is not to be had in " + space.name() + ": " + absent, absent);
    }
  }

  /** Refuses a class of which the other side could not know what is meant. */
  void admit(Class<?> type) throws Refusal {
    if (!ApiTypes.has(type) && load(type.getName()) != type) {
      throw new Refusal(
          type.getName()
              + " comes from "
              + type.getClassLoader()
              + ", and is not the class of that name in "
              + space.name());
    }
  }

  /**
   * The class of an exception. Those of the JDK may all be named: making one runs no code of its
   * class.
   *
   * @return empty if there is none that may be named: then a stand-in will do
   */
  Optional<Class<?>> exception(String name) {
    try {
      Class<?> type =
          isOfJdk(name)
              ? Class.forName(name, false, ClassLoader.getPlatformClassLoader())
              : load(name);
      return Optional.<Class<?>>of(type).filter(Throwable.class::isAssignableFrom);
    } catch (Refusal | ClassNotFoundException | LinkageError absent) {
      return Optional.empty();
    }
  }

  private void check(String name) throws Refusal {
    if (isOfJdk(name)) {
      throw new Refusal(Limits.printable(name) + " cannot travel");
    }
    if (!space.offers(name)) {
      throw new Refusal(
          Limits.printable(name)
              + " is not offered for payloads by '"
              + space.name()
              + "': "
              + space.howToOffer(name));
    }
  }
}
