package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Calendar;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Compares two graphs of objects: classes, content, order, and which objects are the same one. What
 * is mentioned twice on one side has to be one object mentioned twice on the other.
 */
final class Same {
  private final Map<Object, Object> pairs = new IdentityHashMap<>();

  static void check(Object expected, Object actual) {
    new Same().compare(expected, actual, "value");
  }

  private void compare(Object expected, Object actual, String path) {
    if (expected == null) {
      assertNull(actual, path);
      return;
    }
    assertNotNull(actual, path);
    assertSame(expected.getClass(), actual.getClass(), path);
    if (isPlain(expected)) {
      assertEquals(text(expected), text(actual), path);
      assertEquals(expected, actual, path);
      return;
    }
    if (pairs.containsKey(expected)) {
      assertSame(pairs.get(expected), actual, path + " is another object than before");
      return;
    }
    pairs.put(expected, actual);
    compareParts(expected, actual, path);
  }

  private void compareParts(Object expected, Object actual, String path) {
    if (expected.getClass().isArray()) {
      compareArrays(expected, actual, path);
    } else if (expected instanceof Map<?, ?> map) {
      compareMaps(map, (Map<?, ?>) actual, path);
    } else if (expected instanceof Collection<?> collection) {
      compareCollections(collection, (Collection<?>) actual, path);
    } else if (expected instanceof Map.Entry<?, ?> entry) {
      compare(entry.getKey(), ((Map.Entry<?, ?>) actual).getKey(), path + ".key");
      compare(entry.getValue(), ((Map.Entry<?, ?>) actual).getValue(), path + ".value");
    } else if (expected instanceof Optional<?> optional) {
      compare(optional.orElse(null), ((Optional<?>) actual).orElse(null), path + ".get()");
    } else if (expected instanceof AtomicReference<?> holder) {
      compare(holder.get(), ((AtomicReference<?>) actual).get(), path + ".get()");
    } else if (expected instanceof Throwable error) {
      compareThrowables(error, (Throwable) actual, path);
    } else {
      compareFields(expected, actual, path);
    }
  }

  private static boolean isPlain(Object value) {
    Class<?> type = value.getClass();
    if (type.isArray() || value instanceof Throwable) {
      return false;
    }
    boolean composite =
        value instanceof Map
            || value instanceof Collection
            || value instanceof Map.Entry
            || value instanceof Optional
            || value instanceof AtomicReference;
    return type.isEnum()
        || value instanceof Enum
        || (type.getName().startsWith("java.") && !composite)
        || (type.getName().startsWith("sun.") && !composite);
  }

  private static String text(Object value) {
    return value instanceof Calendar calendar
        ? calendar.getTimeInMillis() + " " + calendar.getTimeZone()
        : value.toString();
  }

  private void compareArrays(Object expected, Object actual, String path) {
    assertEquals(Array.getLength(expected), Array.getLength(actual), path + ".length");
    for (int i = 0; i < Array.getLength(expected); i++) {
      compare(Array.get(expected, i), Array.get(actual, i), path + "[" + i + "]");
    }
  }

  private void compareCollections(Collection<?> expected, Collection<?> actual, String path) {
    assertEquals(expected.size(), actual.size(), path + ".size()");
    if (isUnordered(expected)) {
      assertEquals(
          expected.stream().map(String::valueOf).sorted().toList(),
          actual.stream().map(String::valueOf).sorted().toList(),
          path);
      return;
    }
    Iterator<?> others = actual.iterator();
    int index = 0;
    for (Object item : expected) {
      compare(item, others.next(), path + "[" + index++ + "]");
    }
  }

  private void compareMaps(Map<?, ?> expected, Map<?, ?> actual, String path) {
    assertEquals(expected.size(), actual.size(), path + ".size()");
    if (isUnordered(expected)) {
      for (Map.Entry<?, ?> entry : expected.entrySet()) {
        compare(entry.getValue(), actual.get(entry.getKey()), path + "[" + entry.getKey() + "]");
      }
      return;
    }
    Iterator<? extends Map.Entry<?, ?>> others = actual.entrySet().iterator();
    int index = 0;
    for (Map.Entry<?, ?> entry : expected.entrySet()) {
      Map.Entry<?, ?> other = others.next();
      compare(entry.getKey(), other.getKey(), path + ".keys[" + index + "]");
      compare(entry.getValue(), other.getValue(), path + ".values[" + index++ + "]");
    }
    if (expected instanceof Properties properties) {
      assertEquals(
          properties.stringPropertyNames(), ((Properties) actual).stringPropertyNames(), path);
    }
  }

  /** The order of a HashSet depends on its capacity, which depends on how it was made. */
  private static boolean isSetOfTexts(Object collection) {
    return collection.getClass() == HashSet.class
        && ((HashSet<?>) collection).stream().allMatch(String.class::isInstance);
  }

  /** Those of the immutable collections are in no order that would mean anything. */
  private static boolean isUnordered(Object collection) {
    String name = collection.getClass().getName();
    return isSetOfTexts(collection)
        || name.startsWith("java.util.ImmutableCollections$Set")
        || name.startsWith("java.util.ImmutableCollections$Map")
        || name.startsWith("java.util.Hashtable")
        || name.startsWith("java.util.IdentityHashMap")
        || name.startsWith("java.util.concurrent.ConcurrentHashMap");
  }

  private void compareThrowables(Throwable expected, Throwable actual, String path) {
    assertEquals(expected.getMessage(), actual.getMessage(), path + ".getMessage()");
    assertEquals(expected.toString(), actual.toString(), path + ".toString()");
    compareTexts(expected.getStackTrace(), actual.getStackTrace(), path + ".getStackTrace()");
    compare(expected.getCause(), actual.getCause(), path + ".getCause()");
    if (isLackingForACycle(actual)) {
      return;
    }
    compare(expected.getSuppressed(), actual.getSuppressed(), path + ".getSuppressed()");
    if (!expected.getClass().getName().startsWith("java.")) {
      compareFields(expected, actual, path);
    }
  }

  /** An exception does without a field that cannot travel, and says why. */
  private static boolean isLackingForACycle(Throwable error) {
    return error.getSuppressed().length == 1
        && error.getSuppressed()[0].getMessage().startsWith("These could not travel: [")
        && error.getSuppressed()[0].getMessage().contains("(a cycle leads back to a ");
  }

  private static void compareTexts(Object[] expected, Object[] actual, String path) {
    assertEquals(expected.length, actual.length, path + ".length");
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i].toString(), actual[i].toString(), path + "[" + i + "]");
    }
  }

  private void compareFields(Object expected, Object actual, String path) {
    for (Class<?> level = expected.getClass();
        level != null && !level.getName().startsWith("java.");
        level = level.getSuperclass()) {
      for (Field field : level.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
          compare(get(field, expected), get(field, actual), path + "." + field.getName());
        }
      }
    }
  }

  private static Object get(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException closed) {
      return fail(closed);
    }
  }
}
