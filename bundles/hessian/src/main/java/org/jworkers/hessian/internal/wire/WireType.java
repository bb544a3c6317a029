package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.List;

/**
 * What a message calls by one name: makes values from what follows the name, which is the fields of
 * an object, the items of a list, or the entries of a map. Has no state of its own.
 */
public interface WireType {

  /** The name. */
  String name();

  /**
   * Sees whether objects of this type can be made from these fields.
   *
   * @param fields what the message says that there is
   * @return what {@link #readObject} needs in order to know which is which; may be null
   */
  default Object layout(List<String> fields) throws Refusal {
    throw new Refusal(name() + " cannot come as an object");
  }

  /**
   * Reads an object: the fields come in the order of the definition.
   *
   * @param layout what {@link #layout} made of the definition
   */
  default Object readObject(WireReader in, Object layout) throws IOException {
    throw new Refusal(name() + " cannot come as an object");
  }

  /**
   * Reads a list.
   *
   * @param length how many items there are; negative if they end with a mark
   */
  default Object readList(WireReader in, int length) throws IOException {
    throw new Refusal(name() + " cannot come as a list");
  }

  /** Reads a map: keys and values follow each other up to a mark. */
  default Object readMap(WireReader in) throws IOException {
    throw new Refusal(name() + " cannot come as a map");
  }

  /**
   * Whether hashing a value of this type means hashing what is in it, which an enemy could make
   * very expensive.
   */
  default boolean hashedByContent() {
    return true;
  }
}
