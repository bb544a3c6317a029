package org.jworkers.hessian.internal.wire;

import java.util.List;

/** What a message says objects of one type look like. Looked up when the first one comes. */
final class Definition {
  private final String name;
  private final List<String> fields;
  private final byte[] bytes;
  private WireType type;
  private Object layout;

  Definition(String name, List<String> fields, byte[] bytes) {
    this.name = name;
    this.fields = fields;
    this.bytes = bytes;
  }

  /** As it stood in the message. */
  byte[] bytes() {
    return bytes;
  }

  /** How many fields each object has. */
  int size() {
    return fields.size();
  }

  /** What the objects are made by. */
  WireType type(Vocabulary vocabulary) throws Refusal {
    if (type == null) {
      WireType found =
          name.equals(WireWriter.AGAIN.name()) ? new AgainType() : vocabulary.typeNamed(name);
      layout = found.layout(fields);
      type = found;
    }
    return type;
  }

  /** What the type has made of the fields. */
  Object layout() {
    return layout;
  }
}
