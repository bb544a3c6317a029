package org.jworkers.itests.hostile.gadgets;

import static org.jworkers.itests.hostile.gadgets.Forge.list;
import static org.jworkers.itests.hostile.gadgets.Forge.map;
import static org.jworkers.itests.hostile.gadgets.Forge.object;
import static org.jworkers.itests.hostile.gadgets.Parts.reference;

import java.util.List;
import org.jworkers.itests.hostile.gadgets.Forge.Instance;
import org.jworkers.itests.hostile.victim.Trap;

/** Chains of naming services, and of Groovy. */
final class OtherChains {
  private OtherChains() {}

  static List<Chain> all() {
    return List.of(resin(), xbean(), expando(), templateText());
  }

  private static Chain resin() {
    String name = "Resin: QName.toString, ContinuationDirContext, an object factory";
    Instance trouble =
        object("javax.naming.CannotProceedException", "resolvedObj", reference(name));
    return Chain.ofText(
        name,
        object(
            "com.caucho.naming.QName",
            "_context",
            object("javax.naming.spi.ContinuationDirContext", "cpe", trouble),
            "_items",
            list("java.util.ArrayList", "a", "b")));
  }

  private static Chain xbean() {
    String name = "XBean: ContextUtil.ReadOnlyBinding.toString, an object factory";
    String context = "org.apache.xbean.naming.context.";
    return Chain.ofText(
        name,
        object(
            context + "ContextUtil$ReadOnlyBinding",
            "name",
            "x",
            "value",
            reference(name),
            "context",
            object(context + "WritableContext")));
  }

  private static Chain expando() {
    String name = "Groovy: Expando.hashCode, MethodClosure";
    return Chain.ofKeys(
        name,
        object("groovy.util.Expando", "expandoProperties", map(null, "hashCode", closure(name))));
  }

  private static Chain templateText() {
    String name = "Groovy: GString.hashCode, MethodClosure";
    return Chain.ofKeys(
        name,
        object(
            "org.codehaus.groovy.runtime.GStringImpl",
            "strings",
            list("[string", "", ""),
            "values",
            list("[object", closure(name))));
  }

  private static Instance closure(String name) {
    Instance trap = object(Trap.class.getName(), "chain", name);
    return object(
        "org.codehaus.groovy.runtime.MethodClosure",
        "owner",
        trap,
        "delegate",
        trap,
        "method",
        "spring");
  }
}
