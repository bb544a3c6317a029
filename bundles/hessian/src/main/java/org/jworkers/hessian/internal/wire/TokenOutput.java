package org.jworkers.hessian.internal.wire;

import com.caucho.hessian.io.Hessian2Constants;
import com.caucho.hessian.io.Hessian2Output;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Hessian's own output without its object layer: writes the tokens of which values are made, and
 * remembers which names a message has defined.
 */
class TokenOutput extends Hessian2Output {
  /** Every tag that is written here is one of these characters. */
  private static final String TAGS = tags();

  private final IdentityTable definitions = new IdentityTable();
  private final Map<String, Integer> types = new HashMap<>();
  private Shape lastShape;
  private int lastNumber;

  TokenOutput(OutputStream sink) {
    // Not init, which would clear two big tables that are not used here.
    _os = sink;
  }

  /** Forgets the names that were defined: the next message stands on its own. */
  final void forgetNames() {
    lastShape = null;
    definitions.clear();
    types.clear();
  }

  /** Begins an object: its fields follow, in the order of the shape. */
  final void objectTag(Shape shape) throws IOException {
    int number = shape == lastShape ? lastNumber : definitions.find(shape);
    if (number < 0) {
      number = definitions.size();
      define(shape);
      definitions.put(shape, number);
    }
    lastShape = shape;
    lastNumber = number;
    if (number <= OBJECT_DIRECT_MAX) {
      tag(BC_OBJECT_DIRECT + number);
    } else {
      tag(BC_OBJECT);
      writeInt(number);
    }
  }

  /** Begins a list of so many items; a type of null stands for the plainest list. */
  final void listTag(String type, int length) throws IOException {
    boolean few = length <= LIST_DIRECT_MAX;
    if (type == null) {
      tag(few ? BC_LIST_DIRECT_UNTYPED + length : BC_LIST_FIXED_UNTYPED);
    } else {
      tag(few ? BC_LIST_DIRECT + length : BC_LIST_FIXED);
      type(type);
    }
    if (!few) {
      writeInt(length);
    }
  }

  /** Begins a list that {@link #endTag} ends. */
  final void openListTag() throws IOException {
    tag(BC_LIST_VARIABLE_UNTYPED);
  }

  /** Begins a map that {@link #endTag} ends; a type of null stands for the plainest map. */
  final void mapTag(String type) throws IOException {
    if (type == null) {
      tag(BC_MAP_UNTYPED);
    } else {
      tag(BC_MAP);
      type(type);
    }
  }

  final void endTag() throws IOException {
    tag(BC_END);
  }

  /** Hessian would write a negative zero as a positive one. */
  @Override
  public final void writeDouble(double value) throws IOException {
    if (value == 0 && Double.doubleToRawLongBits(value) != 0) {
      flushBuffer();
      _os.write(new byte[] {Hessian2Constants.BC_DOUBLE, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0});
    } else {
      super.writeDouble(value);
    }
  }

  private void define(Shape shape) throws IOException {
    byte[] definition = shape.definition();
    if (definition == null) {
      ByteSink bytes = new ByteSink();
      new TokenOutput(bytes).spell(shape);
      definition = bytes.take().array();
      shape.define(definition);
    }
    flushBuffer();
    _os.write(definition);
  }

  private void spell(Shape shape) throws IOException {
    tag(BC_CLASS_DEF);
    writeString(shape.name());
    writeInt(shape.fields().size());
    for (String field : shape.fields()) {
      writeString(field);
    }
    flushBuffer();
  }

  private void type(String type) throws IOException {
    Integer number = types.putIfAbsent(type, types.size());
    if (number == null) {
      writeString(type);
    } else {
      writeInt(number);
    }
  }

  /** Hessian has no method for a bare byte, but one for bare characters, which these are. */
  private void tag(int tag) throws IOException {
    printString(TAGS, tag, 1);
  }

  private static String tags() {
    StringBuilder tags = new StringBuilder();
    for (char tag = 0; tag < 0x80; tag++) {
      tags.append(tag);
    }
    return tags.toString();
  }
}
