package org.jworkers.hessian.internal.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every payload can say, whatever its code space: the types of the JDK that are known here,
 * each with its kind. Filled once, then only read.
 */
public final class Catalogue {
  private final Map<Class<?>, Kind> kinds = new HashMap<>();
  private final Map<Class<?>, Kind> families = new HashMap<>();
  private final Map<String, WireType> types = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final List<Class<?>> familyOrder = new ArrayList<>();

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
    return kind != null
        ? Optional.of(kind)
        : familyOrder.stream().filter(b -> b.isAssignableFrom(type)).findFirst().map(families::get);
  }

  /** What a name on the wire stands for, if it is known. */
  public Optional<WireType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The class of this name, if it is known. */
  public Optional<Class<?>> named(String name) {
    return Optional.ofNullable(classes.get(name));
  }
}
