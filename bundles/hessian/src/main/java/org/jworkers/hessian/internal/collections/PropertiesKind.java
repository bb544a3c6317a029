package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Properties and their defaults; of a chain of defaults only what can be seen of it. */
final class PropertiesKind implements Kind, WireType {
  private static final Shape SHAPE = new Shape(Properties.class.getName(), "defaults", "entries");

  @Override
  public String name() {
    return SHAPE.name();
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Properties properties = (Properties) value;
    Properties defaults = defaults(properties);
    out.beginObject(properties, SHAPE);
    out.field("defaults", defaults);
    Items.writeEntries(properties, out);
  }

  /** A copy shares the defaults; without entries of its own they are all that it shows. */
  private static Properties defaults(Properties properties) {
    Properties copy = (Properties) properties.clone();
    copy.clear();
    if (copy.stringPropertyNames().isEmpty()) {
      return null;
    }
    Properties defaults = new Properties();
    copy.stringPropertyNames().forEach(name -> defaults.setProperty(name, copy.getProperty(name)));
    return defaults;
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    SHAPE.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    Properties properties = new Properties((Properties) in.field("defaults"));
    Object[] entries = in.keyList(2);
    in.needFilled();
    Table.TREES.check(entries, 2);
    MapKind.put(properties, entries);
    return properties;
  }
}
