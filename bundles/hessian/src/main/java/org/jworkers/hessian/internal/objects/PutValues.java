package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jworkers.hessian.internal.wire.WireWriter;

/** The fields of an object as its class names them, which need not be what it has. */
final class PutValues extends ObjectOutputStream.PutField {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Writes them as a map. */
  void write(WireWriter out) throws IOException {
    out.beginMap(null, null);
    for (Map.Entry<String, Object> each : values.entrySet()) {
      out.writeString(each.getKey());
      out.field(each.getKey(), each.getValue());
    }
    out.end();
  }

  @Override
  public void put(String name, boolean value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, byte value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, char value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, short value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, int value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, long value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, float value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, double value) {
    values.put(name, value);
  }

  @Override
  public void put(String name, Object value) {
    values.put(name, value);
  }

  @Override
  @SuppressWarnings("deprecation") // the class asks for it
  public void write(ObjectOutput out) {
    throw new UnsupportedOperationException("Use writeFields");
  }
}
