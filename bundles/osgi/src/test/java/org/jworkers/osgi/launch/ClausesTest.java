package org.jworkers.osgi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;

class ClausesTest {
  @Test
  void exportAPackageAsItsBundleDoesButForWhatIsOfTheBundle() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("osgi.wiring.package", "a.b");
    attributes.put("version", new Version("1.2.3.q"));
    attributes.put("bundle-symbolic-name", "x");
    attributes.put("bundle-version", new Version("9"));
    attributes.put("kind", "of \"it\"");
    Map<String, String> directives = new LinkedHashMap<>();
    directives.put("uses", "c.d,e.f");
    directives.put("mandatory", "kind,version");

    assertEquals(
        "a.b;version=\"1.2.3.q\";kind=\"of \\\"it\\\"\";mandatory:=\"kind,version\"",
        Clauses.export(capability("osgi.wiring.package", attributes, directives)));
  }

  @Test
  void provideACapabilityWithTheTypesOfItsAttributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("it.device", "laser");
    attributes.put("watts", 5L);
    attributes.put("length", 0.5);
    attributes.put("since", new Version("2"));
    attributes.put("colours", List.of("red, dark", "back\\slash"));
    attributes.put("models", List.of(new Version("1"), new Version("3")));
    Map<String, String> directives = Map.of("effective", "active");

    assertEquals(
        "it.device;it.device=\"laser\";watts:Long=\"5\";length:Double=\"0.5\""
            + ";since:Version=\"2.0.0\";colours:List<String>=\"red\\, dark,back\\\\slash\""
            + ";models:List<Version>=\"1.0.0,3.0.0\";effective:=\"active\"",
        Clauses.provide(capability("it.device", attributes, directives)));
  }

  private static BundleCapability capability(
      String namespace, Map<String, Object> attributes, Map<String, String> directives) {
    Map<String, Object> answers =
        Map.of(
            "getNamespace", namespace,
            "getAttributes", attributes,
            "getDirectives", directives);
    return (BundleCapability)
        Proxy.newProxyInstance(
            ClausesTest.class.getClassLoader(),
            new Class<?>[] {BundleCapability.class},
            (proxy, method, arguments) -> answers.get(method.getName()));
  }
}
