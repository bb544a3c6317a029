package org.jworkers.itests.hostile.gadgets;

import static org.jworkers.itests.hostile.gadgets.Forge.list;
import static org.jworkers.itests.hostile.gadgets.Forge.map;
import static org.jworkers.itests.hostile.gadgets.Forge.object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.jworkers.itests.hostile.gadgets.Forge.Instance;
import org.jworkers.itests.hostile.gadgets.Forge.Mapping;
import org.jworkers.itests.hostile.victim.Directory;
import org.jworkers.itests.hostile.victim.Flag;
import org.jworkers.itests.hostile.victim.SecondStage;

/** Gadgets of the JDK in which many chains end. */
final class Parts {
  private Parts() {}

  /** Calls a static method as soon as somebody looks for the key "loot". */
  static Mapping defaults(Object lazyValue) {
    return map("javax.swing.UIDefaults", "loot", lazyValue);
  }

  /** The call of a static method. */
  static Instance lazyValue(String chain) {
    return object(
        "javax.swing.UIDefaults$ProxyLazyValue",
        "className",
        Flag.class.getName(),
        "methodName",
        "raise",
        "args",
        list("[object", chain));
  }

  /** Prints its parameters, and looks for them to that end. */
  static Instance printsDefaults(String chain) {
    return object(
        "java.awt.datatransfer.MimeTypeParameterList", "parameters", defaults(lazyValue(chain)));
  }

  /** Has another thing printed that it is compared with. */
  static Instance printsOnEquals() {
    return object("com.sun.org.apache.xpath.internal.objects.XString", "m_obj", "x");
  }

  /** Has a getter that reads bytes by Java's serialization. */
  static Instance signedObject(String chain) {
    return object(
        "java.security.SignedObject",
        "content",
        serialized(new SecondStage(chain)),
        "signature",
        new byte[0],
        "thealgorithm",
        "none");
  }

  private static byte[] serialized(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Has a factory make what it refers to. */
  static Instance reference(String chain) {
    return object(
        "javax.naming.Reference",
        "className",
        chain,
        "classFactory",
        Directory.class.getName(),
        "addrs",
        list("java.util.Vector"));
  }
}
