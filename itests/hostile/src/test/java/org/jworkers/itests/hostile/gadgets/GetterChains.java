package org.jworkers.itests.hostile.gadgets;

import static org.jworkers.itests.hostile.gadgets.Forge.list;
import static org.jworkers.itests.hostile.gadgets.Forge.map;
import static org.jworkers.itests.hostile.gadgets.Forge.object;
import static org.jworkers.itests.hostile.gadgets.Forge.type;
import static org.jworkers.itests.hostile.gadgets.Parts.printsOnEquals;
import static org.jworkers.itests.hostile.gadgets.Parts.signedObject;

import java.util.List;
import org.jworkers.itests.hostile.gadgets.Forge.Instance;

/** Chains that call the getters of any object, and by one of them Java's serialization. */
final class GetterChains {
  private static final String SIGNED = "java.security.SignedObject";

  private GetterChains() {}

  static List<Chain> all() {
    return List.of(
        rome(),
        romeText(),
        distinguishedNames(),
        rometools(),
        jackson(),
        fastjson(),
        jsonLib(),
        hibernate());
  }

  private static Chain rome() {
    String name = "ROME 1.0: EqualsBean.hashCode, ToStringBean, SignedObject";
    return Chain.ofKeys(
        name,
        object(
            "com.sun.syndication.feed.impl.EqualsBean",
            "_beanClass",
            type("com.sun.syndication.feed.impl.ToStringBean"),
            "_obj",
            romeBean(name)));
  }

  private static Instance romeBean(String name) {
    return object(
        "com.sun.syndication.feed.impl.ToStringBean",
        "_beanClass",
        type(SIGNED),
        "_obj",
        signedObject(name));
  }

  private static Chain romeText() {
    String name = "ROME 1.0: ToStringBean.toString, SignedObject";
    return Chain.ofText(name, romeBean(name));
  }

  /** Names in a sorted map: the second is compared with the first, and prints it. */
  private static Chain distinguishedNames() {
    String name = "JDK, ROME 1.0: Rdn.compareTo, XString.equals, ToStringBean, SignedObject";
    Instance printed = distinguishedName(romeBean(name));
    Instance printer = distinguishedName(printsOnEquals());
    return new Chain(name, printed, map("java.util.TreeMap", printed, "a", printer, "b"));
  }

  private static Instance distinguishedName(Object value) {
    return object("javax.naming.ldap.Rdn$RdnEntry", "type", "cn", "value", value);
  }

  private static Chain rometools() {
    String name = "ROME 1.5: ObjectBean.hashCode, EqualsBean, ToStringBean, SignedObject";
    String impl = "com.rometools.rome.feed.impl.";
    Instance printer =
        object(impl + "ToStringBean", "beanClass", type(SIGNED), "obj", signedObject(name));
    Instance equals =
        object(impl + "EqualsBean", "beanClass", type(impl + "ToStringBean"), "obj", printer);
    return Chain.ofKeys(name, object(impl + "ObjectBean", "equalsBean", equals));
  }

  private static Chain jackson() {
    String name = "Spring, Jackson: HotSwappableTargetSource.equals, XString, POJONode.toString";
    Instance node =
        object("com.fasterxml.jackson.databind.node.POJONode", "_value", signedObject(name));
    return Chain.ofKeys(
        name, SpringChains.swappable(node), SpringChains.swappable(printsOnEquals()));
  }

  private static Chain fastjson() {
    String name = "fastjson: JSONObject.toString, SignedObject";
    return Chain.ofText(name, map("com.alibaba.fastjson.JSONObject", "loot", signedObject(name)));
  }

  private static Chain jsonLib() {
    String name = "json-lib, Commons BeanUtils: JSONObject.put, PropertyUtils, SignedObject";
    return Chain.ofReading(name, map("net.sf.json.JSONObject", "loot", signedObject(name)));
  }

  private static Chain hibernate() {
    String name = "Hibernate 3: TypedValue.hashCode, ComponentType, BasicGetter, SignedObject";
    Instance mode = object("org.hibernate.EntityMode", "name", "pojo");
    Instance getter =
        object(
            "org.hibernate.property.BasicPropertyAccessor$BasicGetter",
            "clazz",
            type(SIGNED),
            "propertyName",
            "object");
    Instance tuplizer =
        object(
            "org.hibernate.tuple.component.PojoComponentTuplizer",
            "propertySpan",
            1,
            "getters",
            list("[org.hibernate.property.Getter", getter));
    Instance mapping =
        object(
            "org.hibernate.tuple.component.ComponentEntityModeToTuplizerMapping",
            "tuplizers",
            map(null, mode, tuplizer));
    Instance type =
        object("org.hibernate.type.ComponentType", "propertySpan", 1, "tuplizerMapping", mapping);
    return Chain.ofKeys(
        name,
        object(
            "org.hibernate.engine.TypedValue",
            "type",
            type,
            "value",
            signedObject(name),
            "entityMode",
            mode));
  }
}
