package org.jworkers.hessian.internal.objects;

import java.util.HashMap;
import java.util.Map;
import org.jworkers.api.Transfer;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Vocabulary;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.spi.CodeSpace;

/**
 * What a payload can say in one code space: the JDK's types that the codec knows, and those that
 * the code space offers. For one thread at a time.
 */
public final class SpaceVocabulary implements Vocabulary {
  private final Catalogue catalogue;
  private final Structures structures;
  private final Transfer transfer;
  private final TypeGate gate;
  private final ThrowableKind throwables;
  private final Map<Class<?>, Kind> kinds = new HashMap<>();
  private final Map<String, WireType> types = new HashMap<>();

  /** The vocabulary of a code space, for what goes this way. */
  public SpaceVocabulary(
      Catalogue catalogue, Structures structures, CodeSpace space, Transfer transfer) {
    this.catalogue = catalogue;
    this.structures = structures;
    this.transfer = transfer;
    this.gate = new TypeGate(space);
    this.throwables = new ThrowableKind(gate);
    types.put(throwables.name(), throwables);
  }

  @Override
  public Transfer transfer() {
    return transfer;
  }

  @Override
  public Kind kindOf(Class<?> type) throws Refusal {
    Kind kind = kinds.get(type);
    if (kind == null) {
      kind = find(type);
      kinds.put(type, kind);
    }
    return kind;
  }

  private Kind find(Class<?> type) throws Refusal {
    if (Throwable.class.isAssignableFrom(type)) {
      return throwables;
    }
    if (TypeGate.isOfJdk(type) || type.isArray()) {
      return known(type);
    }
    if (Enum.class.isAssignableFrom(type) && !type.isEnum()) {
      return kindOf(type.getSuperclass());
    }
    if (!type.isHidden()) {
      gate.admit(type);
    }
    return structures.of(type);
  }

  private Kind known(Class<?> type) throws Refusal {
    if (type.isHidden()) {
      return structures.of(type);
    }
    var kind = catalogue.kind(type);
    if (kind.isPresent()) {
      return kind.get();
    }
    if (type.isArray()) {
      return new ObjectArrayKind(nameOf(type), type.getComponentType());
    }
    throw new Refusal(type.getName() + " cannot travel");
  }

  @Override
  public WireType typeNamed(String name) throws Refusal {
    WireType type = types.get(name);
    if (type == null) {
      type = find(name);
      types.put(name, type);
    }
    return type;
  }

  private WireType find(String name) throws Refusal {
    var known = catalogue.type(name);
    if (known.isPresent()) {
      return known.get();
    }
    if (name.startsWith("[")) {
      Class<?> array = classNamed(name);
      return new ObjectArrayKind(nameOf(array), array.getComponentType());
    }
    if (structures.of(gate.load(name)) instanceof WireType type) {
      return type;
    }
    throw new Refusal(Limits.printable(name) + " is not what it is called by");
  }

  @Override
  public String nameOf(Class<?> type) throws Refusal {
    return WireNames.of(type, each -> isKnown(each), gate);
  }

  @Override
  public Class<?> classNamed(String name) throws Refusal {
    return WireNames.classOf(name, each -> catalogue.named(each).orElse(null), gate);
  }

  private boolean isKnown(Class<?> type) {
    return catalogue.named(type.getName()).filter(type::equals).isPresent();
  }
}
