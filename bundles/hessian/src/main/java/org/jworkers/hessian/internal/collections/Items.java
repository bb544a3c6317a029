package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** The items of lists and the entries of maps, as they stand in a message. */
final class Items {
  private static final int FIRST = 16;

  private Items() {}

  /** Writes a list that is only a part of something. */
  static void write(Object[] items, WireWriter out) throws IOException {
    write(null, null, items, out);
  }

  /** Writes a list. */
  static void write(Object list, String type, Object[] items, WireWriter out) throws IOException {
    out.beginList(list, type, items.length);
    for (int i = 0; i < items.length; i++) {
      out.item(i, items[i]);
    }
  }

  /** Writes a map. */
  static void write(Map<?, ?> map, String type, WireWriter out) throws IOException {
    out.beginMap(map, type);
    int index = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      entry(index++, entry.getKey(), entry.getValue(), out);
    }
    out.end();
  }

  /** Writes the entries of a map as a list: a key, its value, the next key, and so on. */
  static void writeEntries(Map<?, ?> map, WireWriter out) throws IOException {
    Object[] entries = entries(map);
    out.beginList(null, null, entries.length);
    for (int i = 0; i < entries.length; i += 2) {
      entry(i / 2, entries[i], entries[i + 1], out);
    }
  }

  /** Taken once, since the map of another thread may grow meanwhile. */
  private static Object[] entries(Map<?, ?> map) {
    return map.entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toArray();
  }

  private static void entry(int index, Object key, Object value, WireWriter out)
      throws IOException {
    try {
      out.item(index, key);
    } catch (Refusal refusal) {
      throw refusal.in(".keys");
    }
    try {
      out.write(value);
    } catch (Refusal refusal) {
      throw refusal.in(step(key));
    }
  }

  /** How a person would write where the value of a key is. */
  private static String step(Object key) {
    if (key instanceof String text) {
      return "[\"" + text + "\"]";
    }
    return key instanceof Number || key instanceof Enum ? "[" + key + "]" : ".values[]";
  }

  /**
   * Reads the items of a list.
   *
   * @param keys whether they will be hashed or compared
   */
  static Object[] read(WireReader in, int length, boolean keys) throws IOException {
    Object[] items = new Object[length < 0 ? FIRST : length];
    int count = 0;
    while (length < 0 ? !in.atEnd() : count < length) {
      if (count == items.length) {
        items = Arrays.copyOf(items, 2 * count);
      }
      items[count] = keys ? in.key(count) : in.item(count);
      count++;
    }
    if (length < 0) {
      in.end();
    }
    return count == items.length ? items : Arrays.copyOf(items, count);
  }

  /** Reads the entries of a map: a key, its value, the next key, and so on. */
  static Object[] readEntries(WireReader in) throws IOException {
    Object[] entries = new Object[FIRST];
    int count = 0;
    while (!in.atEnd()) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, 2 * count);
      }
      try {
        entries[count] = in.key(count / 2);
      } catch (Refusal refusal) {
        throw refusal.in(".keys");
      }
      try {
        entries[count + 1] = in.value();
      } catch (Refusal refusal) {
        throw refusal.in(step(entries[count]));
      }
      count += 2;
    }
    in.end();
    return Arrays.copyOf(entries, count);
  }
}
