package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Objects of which there is one in each JVM: they travel by name. */
final class Constants extends ShapedType implements Kind {

  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<String, Object> constants = new HashMap<>();

  Constants() {
    super(new Shape("jworkers.Constant", "name"));
  }

  /** Knows one more. */
  void add(String name, Object constant) {
    names.put(constant, name);
    constants.put(name, constant);
  }

  /** Makes them known. */
  void addTo(Catalogue catalogue) {
    catalogue.add(this);
    names.keySet().forEach(constant -> catalogue.addKind(constant.getClass(), this));
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    String name = names.get(value);
    if (name == null) {
      throw new Refusal("a " + value.getClass().getName() + " cannot travel");
    }
    out.beginObject(value, shape());
    out.writeString(name);
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    String name = in.text();
    if (!constants.containsKey(name)) {
      throw new Refusal("there is no constant of that name");
    }
    return constants.get(name);
  }
}
