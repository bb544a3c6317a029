package org.jworkers.hessian.internal.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What every payload can say, whatever its code space: the types of the JDK that are known here,
 * each with its kind. Filled once, then only read.
 *
 * <p>Most payloads need little of it, and filling all of it costs more CPU time than the start of a
 * JVM. So there is a part that is always there, and a rest that is filled when it is first asked
 * for.
 */
public final class Catalogue {
  private final Map<Class<?>, Kind> kinds = new HashMap<>();
  private final Map<Class<?>, Kind> families = new HashMap<>();
  private final Map<String, WireType> types = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final List<Class<?>> familyOrder = new ArrayList<>();
  private final Consumer<Catalogue> restFiller;
  private Catalogue rest;

  private Catalogue(Consumer<Catalogue> restFiller) {
    this.restFiller = restFiller;
  }

  /**
   * A catalogue.
   *
   * @param always fills the part that is always there; it has all arrays, and no family
   * @param later fills the rest, in which all names begin with "java." or "jworkers."
   */
  public static Catalogue of(Consumer<Catalogue> always, Consumer<Catalogue> later) {
    Catalogue catalogue = new Catalogue(later);
    always.accept(catalogue);
    return catalogue;
  }

  private synchronized Optional<Catalogue> rest() {
    if (rest == null && restFiller != null) {
      rest = new Catalogue(null);
      restFiller.accept(rest);
    }
    return Optional.ofNullable(rest);
  }

  private Optional<Catalogue> restFor(String name) {
    return name.startsWith("java.") || name.startsWith("jworkers.") ? rest() : Optional.empty();
  }

  /** Knows a class: its values and their type on the wire. */
  public <K extends Kind & WireType> void add(Class<?> type, K kind) {
    kinds.put(type, kind);
    add(kind);
    addClass(type);
  }

  /** Knows a class and all classes of the JDK that extend or implement it. */
  public <K extends Kind & WireType> void addFamily(Class<?> base, K kind) {
    families.put(base, kind);
    familyOrder.add(base);
    add(kind);
    addClass(base);
  }

  /** Knows a class that shares a kind, or whose kind has no type of its own. */
  public void addKind(Class<?> type, Kind kind) {
    kinds.put(type, kind);
    addClass(type);
  }

  /** Knows what a name on the wire stands for. */
  public void add(WireType type) {
    types.put(type.name(), type);
  }

  /** Knows a class by name only: as a value, or as what an array is made of. */
  public void addClass(Class<?> type) {
    classes.put(type.getName(), type);
  }

  /** How values of a class are written, if it is known. */
  public Optional<Kind> kind(Class<?> type) {
    Kind kind = kinds.get(type);
    if (kind != null) {
      return Optional.of(kind);
    }
    Optional<Kind> family =
        familyOrder.stream().filter(b -> b.isAssignableFrom(type)).findFirst().map(families::get);
    return family.isPresent() || type.isArray() ? family : rest().flatMap(more -> more.kind(type));
  }

  /** What a name on the wire stands for, if it is known. */
  public Optional<WireType> type(String name) {
    WireType type = types.get(name);
    return type != null ? Optional.of(type) : restFor(name).flatMap(more -> more.type(name));
  }

  /** The class of this name, if it is known. */
  public Optional<Class<?>> named(String name) {
    Class<?> type = classes.get(name);
    return type != null ? Optional.of(type) : restFor(name).flatMap(more -> more.named(name));
  }
}
