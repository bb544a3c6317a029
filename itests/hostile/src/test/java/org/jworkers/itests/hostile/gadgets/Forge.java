package org.jworkers.itests.hostile.gadgets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes messages of Hessian 2 that say whatever one likes, of classes that need not be here. */
final class Forge {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private int definitions;

  private Forge() {}

  /** What has a type and parts; as a value it stands for itself, and may be mentioned twice. */
  sealed interface Thing {}

  /** An object by its fields. */
  record Instance(String type, Map<String, Object> fields) implements Thing {}

  /** A map by its keys and values in turn; without a type the plainest. */
  record Mapping(String type, List<Object> entries) implements Thing {}

  /** A list or an array. */
  record Listing(String type, List<Object> items) implements Thing {}

  /** An object with fields that are given as names and values in turn. */
  static Instance object(String type, Object... fields) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      named.put((String) fields[i], fields[i + 1]);
    }
    return new Instance(type, named);
  }

  /** A map of keys and values in turn. */
  static Mapping map(String type, Object... entries) {
    return new Mapping(type, listOf(entries));
  }

  /** A list of this type. */
  static Listing list(String type, Object... items) {
    return new Listing(type, listOf(items));
  }

  /** A class, to be looked up by its name. */
  static Instance type(String name) {
    return object("java.lang.Class", "name", name);
  }

  private static List<Object> listOf(Object... items) {
    List<Object> list = new ArrayList<>();
    for (Object item : items) {
      list.add(item);
    }
    return list;
  }

  /** The message that says this. */
  static byte[] message(Object value) {
    Forge forge = new Forge();
    forge.write(value);
    return forge.bytes.toByteArray();
  }

  private void write(Object value) {
    if (value == null) {
      bytes.write('N');
    } else if (value instanceof String text) {
      write('S', text.getBytes(StandardCharsets.ISO_8859_1));
    } else if (value instanceof byte[] binary) {
      write('B', binary);
    } else if (value instanceof Integer number) {
      writeInt(number);
    } else if (value instanceof Boolean truth) {
      bytes.write(truth ? 'T' : 'F');
    } else if (numbers.containsKey(value)) {
      bytes.write('Q');
      writeInt(numbers.get(value));
    } else {
      begin(value);
    }
  }

  private void begin(Object value) {
    if (value instanceof Instance instance) {
      define(instance);
    }
    numbers.put(value, numbers.size());
    if (value instanceof Instance instance) {
      bytes.write('O');
      writeInt(definitions++);
      instance.fields().values().forEach(this::write);
    } else if (value instanceof Mapping mapping) {
      writeTyped(mapping.type(), 'M', 'H');
      mapping.entries().forEach(this::write);
      bytes.write('Z');
    } else {
      Listing listing = (Listing) value;
      writeTyped(listing.type(), 'V', 'X');
      writeInt(listing.items().size());
      listing.items().forEach(this::write);
    }
  }

  private void define(Instance instance) {
    bytes.write('C');
    write(instance.type());
    writeInt(instance.fields().size());
    instance.fields().keySet().forEach(this::write);
  }

  private void writeTyped(String type, char typed, char untyped) {
    bytes.write(type == null ? untyped : typed);
    if (type != null) {
      write(type);
    }
  }

  private void writeInt(int number) {
    bytes.write('I');
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(number >>> shift);
    }
  }

  private void write(char tag, byte[] content) {
    bytes.write(tag);
    bytes.write(content.length >>> 8);
    bytes.write(content.length);
    bytes.writeBytes(content);
  }
}
