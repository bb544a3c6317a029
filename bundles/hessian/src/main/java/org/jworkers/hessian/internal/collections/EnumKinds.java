package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import org.jworkers.hessian.internal.values.Insides;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Sets and maps over the constants of one enum, which they remember even when they are empty. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class EnumKinds {
  private EnumKinds() {}

  /** Makes them known. */
  static void addTo(Catalogue catalogue) {
    catalogue.addFamily(EnumSet.class, new OfSets());
    catalogue.add(EnumMap.class, new OfMaps());
  }

  private static final class OfSets implements Kind, WireType {
    private static final Shape SHAPE = new Shape(EnumSet.class.getName(), "type", "items");

    @Override
    public String name() {
      return SHAPE.name();
    }

    @Override
    public void write(Object value, WireWriter out) throws IOException {
      EnumSet set = (EnumSet) value;
      out.beginObject(set, SHAPE);
      out.writeString(out.vocabulary().nameOf(constantsOf(set)));
      Items.write(null, null, set.toArray(), out);
    }

    @Override
    public Object layout(List<String> fields) throws Refusal {
      SHAPE.match(fields);
      return null;
    }

    @Override
    public Object readObject(WireReader in, Object layout) throws IOException {
      EnumSet set = EnumSet.noneOf(readType(in));
      for (Object item : in.keyList(1)) {
        set.add((Enum) item);
      }
      return set;
    }

    private static Class<?> constantsOf(EnumSet set) {
      EnumSet samples = set.isEmpty() ? EnumSet.complementOf(set) : set;
      return samples.isEmpty()
          ? Insides.of(set).classes().get(1)
          : ((Enum) samples.iterator().next()).getDeclaringClass();
    }
  }

  private static final class OfMaps implements Kind, WireType {
    private static final Shape SHAPE = new Shape(EnumMap.class.getName(), "type", "entries");

    @Override
    public String name() {
      return SHAPE.name();
    }

    @Override
    public boolean cyclic() {
      return true;
    }

    @Override
    public void write(Object value, WireWriter out) throws IOException {
      EnumMap map = (EnumMap) value;
      out.beginObject(map, SHAPE);
      out.writeString(out.vocabulary().nameOf(keysOf(map)));
      Items.writeEntries(map, out);
    }

    @Override
    public Object layout(List<String> fields) throws Refusal {
      SHAPE.match(fields);
      return null;
    }

    @Override
    public Object readObject(WireReader in, Object layout) throws IOException {
      Class type = readType(in);
      in.claimMemory(8L * type.getEnumConstants().length);
      EnumMap map = new EnumMap(type);
      in.known(map);
      MapKind.put(map, in.keyList(2));
      return map;
    }

    private static Class<?> keysOf(EnumMap<?, ?> map) {
      return map.isEmpty()
          ? Insides.of(map).classes().get(1)
          : map.keySet().iterator().next().getDeclaringClass();
    }
  }

  private static Class readType(WireReader in) throws IOException {
    Class<?> type = in.vocabulary().classNamed(in.text());
    if (!type.isEnum()) {
      throw new Refusal(type.getName() + " is no enum");
    }
    return type;
  }
}
