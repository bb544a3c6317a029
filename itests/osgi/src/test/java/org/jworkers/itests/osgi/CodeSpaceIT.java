package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** What tasks see of the framework that their bundle is in. */
class CodeSpaceIT extends FrameworkTest {
  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void twoVersionsOfABundleAreTwoCodeSpaces(String type) throws Exception {
    Bundle first = framework.start("user");
    Bundle second = framework.start("user", Map.of("Bundle-Version", "2.0.0"));

    assertEquals("1.0.0", TestFramework.run(first, "Version", type));
    assertEquals("2.0.0", TestFramework.run(second, "Version", type));
  }

  @Test
  void aChildHasTheBundlesOfTheTasksWiringAndThoseThatWeaveAndNoOthers() throws Exception {
    framework.start("lib", Map.of("-exportcontents", Bundles.ROOT + "lib"));
    Bundle user = framework.start("user");

    Map<String, Integer> child = TestFramework.run(user, "Surroundings", "process");

    assertEquals(
        Set.of(System.getProperty("it.framework"), "org.jworkers.weaver", "it.user"),
        child.keySet());
    assertEquals(Bundle.ACTIVE, child.get("org.jworkers.weaver"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Require-Bundle | org.jworkers.api",
        "Import-Package | org.jworkers.api;bundle-symbolic-name=org.jworkers.api,*"
      })
  void aChildHasTheRuntimeAsBundlesIfSomebodyNeedsOneOfThem(String header, String value)
      throws Exception {
    Bundle user = framework.start("user", Map.of(header, value));

    Map<String, Integer> child = TestFramework.run(user, "Surroundings", "process");

    assertEquals(
        Set.of(
            System.getProperty("it.framework"),
            "org.jworkers.api",
            "org.jworkers.spi",
            "org.jworkers.core",
            "org.jworkers.hessian",
            "org.jworkers.osgi",
            "org.jworkers.weaver",
            "it.user"),
        child.keySet());
    assertEquals(Bundle.ACTIVE, child.get("org.jworkers.hessian"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "org.jworkers.api"})
  void aTaskInAChildHasWorkersOfItsOwn(String required) throws Exception {
    Bundle deep = framework.start("deep", required(required));

    assertEquals("it below 1", TestFramework.run(deep, "Nested", "it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "org.jworkers.api"})
  void aChildStartsWhereDigitsAreOthers(String required) throws Exception {
    Bundle deep = framework.start("deep", required(required));

    assertEquals("\u0661\u0662\u0663", TestFramework.run(deep, "Digits", "ar-EG"));
  }

  @Test
  void aTaskOfTheApiItselfHasAChildToo() throws Exception {
    Bundle deep = framework.start("deep");

    assertEquals("it", TestFramework.run(deep, "Same", "it"));
  }

  @Test
  void aChildImportsDynamicallyWhatItsParentHasNot() throws Exception {
    String late = "javax.xml.parsers.SAXParser";
    Bundle dynamic = framework.start("deep", Map.of("DynamicImport-Package", "javax.xml.parsers"));
    Bundle fixed = framework.start("deep", Map.of("Bundle-Version", "2.0.0"));

    assertEquals("java.xml", TestFramework.run(dynamic, "Late", late));
    var thrown = assertThrows(RuntimeException.class, () -> TestFramework.run(fixed, "Late", late));
    assertTrue(thrown.getMessage().contains(late), thrown::getMessage);
  }

  private static Map<String, String> required(String bundle) {
    return bundle.isEmpty() ? Map.of() : Map.of("Require-Bundle", bundle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void aChildIsWiredAsItsParentIs(String type) throws Exception {
    String exported = Bundles.ROOT + "lib;version=";
    framework.start("lib", Map.of("-exportcontents", exported + "1"));
    String newLib = exported + "2";
    install("lib", Map.of("Bundle-Version", "2.0.0", "-exportcontents", newLib));
    String forMiddle = Bundles.ROOT + "lib;version=2,*";
    install(
        "middle", Map.of("-exportcontents", Bundles.ROOT + "middle", "Import-Package", forMiddle));
    Bundle early = install("chooser", Map.of("Import-Package", Bundles.ROOT + "lib;version=1,*"));
    early.start();

    assertEquals("1.0.0 2.0.0", TestFramework.run(early, "Versions", type));
  }

  private Bundle install(String name, Map<String, String> headers) throws Exception {
    return framework.install(Bundles.build(framework.folder(), name, headers));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void aTaskIsWovenWhereverItRuns(String type) throws Exception {
    framework.start("hook", Map.of("Bundle-Activator", Bundles.ROOT + "hook.Hook"));
    Bundle user = framework.start("user");

    assertEquals("woven word", TestFramework.run(user, "Word", type));
  }

  @Test
  void anApplicationThatIsABundleIsNotStartedOnceMoreInItsChildren() throws Exception {
    Bundle starter =
        framework.start("starter", Map.of("Bundle-Activator", Bundles.ROOT + "starter.Starter"));

    Map<?, ?> result =
        (Map<?, ?>) starter.getBundleContext().getService(starter.getRegisteredServices()[0]);
    assertEquals(Bundle.RESOLVED, result.get("state"));
  }

  @Test
  void whatIsNotForPayloadsIsRefusedWithTheHeaderToAdd() throws Exception {
    Bundle sender = framework.start("sender", withSecret(Map.of()));

    var thrown =
        assertThrows(
            RuntimeException.class, () -> TestFramework.run(sender, "SendSecret", "process"));

    assertTrue(
        thrown
            .getMessage()
            .contains(
                "add the header 'Provide-Capability: org.jworkers.payload;packages=\""
                    + Bundles.ROOT
                    + "secret\"' to the manifest of bundle it.sender 1.0.0"),
        thrown::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"packages=\"%s\"", "packages:List<String>=\"a,%s\"", "packages=\"a, %s\""})
  void whatIsForPayloadsTravels(String attribute) throws Exception {
    String capability = "org.jworkers.payload;" + attribute.formatted(Bundles.ROOT + "secret");
    Bundle sender = framework.start("sender", withSecret(Map.of("Provide-Capability", capability)));

    assertEquals("plugh", TestFramework.run(sender, "SendSecret", "process"));
  }

  @Test
  void whatAFragmentBringsAndOffersTravels() throws Exception {
    String secret = Bundles.ROOT + "secret";
    Bundle sender = install("sender", Map.of("Import-Package", "!" + secret + ",*"));
    install(
        "secret",
        Map.of(
            "Fragment-Host",
            "it.sender",
            "Provide-Capability",
            "org.jworkers.payload;packages=\"" + secret + "\""));
    sender.start();

    assertEquals("plugh", TestFramework.run(sender, "SendSecret", "process"));
  }

  private static Map<String, String> withSecret(Map<String, String> headers) {
    Map<String, String> all = new java.util.HashMap<>(headers);
    all.put("-privatepackage", Bundles.ROOT + "sender," + Bundles.ROOT + "secret");
    return all;
  }

  @Test
  void aChildThatCannotStartSaysWhichRequirementIsMissing() throws Exception {
    Bundle sql = framework.start("sql");
    String enough = "java.base,java.logging,java.sql,jdk.unsupported";

    assertEquals("javax.sql.DataSource", TestFramework.run(sql, "InSmallJvm", enough));
    var thrown =
        assertThrows(
            RuntimeException.class,
            () -> TestFramework.run(sql, "InSmallJvm", "java.base,java.logging,jdk.unsupported"));

    assertEquals("WorkerStartException", thrown.getClass().getSimpleName());
    assertTrue(thrown.getMessage().contains("it.sql"), thrown::getMessage);
    assertTrue(thrown.getMessage().contains("javax.sql"), thrown::getMessage);
  }

  @Test
  void aBundleThatWasInstalledFromAStreamHasAChild() throws Exception {
    Path jar = Bundles.build(framework.folder(), "user", Map.of());
    Bundle user;
    try (InputStream in = Files.newInputStream(jar)) {
      user = framework.context().installBundle("it:nowhere", in);
    }
    Files.delete(jar);

    assertEquals(49, TestFramework.<Integer>run(user, "Square", "process"));
  }

  @Test
  void aChildHasWhatWasInstalledEvenIfTheFileWasReplaced() throws Exception {
    Path jar = Bundles.build(framework.folder(), "user", Map.of());
    Bundle user = framework.install(jar);
    user.start();
    Path other =
        Bundles.build(Files.createDirectory(framework.folder().resolve("other")), "lib", Map.of());
    Files.setLastModifiedTime(other, java.nio.file.attribute.FileTime.fromMillis(0));

    Files.move(other, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertEquals(49, TestFramework.<Integer>run(user, "Square", "process"));
  }

  @Test
  void aTaskOfABundleThatWasUpdatedButNotRefreshedIsToldSo() throws Exception {
    Bundle lib = framework.start("lib", Map.of("-exportcontents", Bundles.ROOT + "lib"));
    framework.start("middle", Map.of("-exportcontents", Bundles.ROOT + "middle"));
    Bundle chooser = framework.start("chooser");
    assertEquals("1.0.0 1.0.0", TestFramework.run(chooser, "Versions", "process"));

    lib.update();
    var thrown =
        assertThrows(
            RuntimeException.class, () -> TestFramework.run(chooser, "Versions", "process"));
    framework.refresh();

    assertTrue(thrown.getMessage().contains("Bundle it.lib 1.0.0 was updated"), thrown::getMessage);
    assertEquals("1.0.0 1.0.0", TestFramework.run(chooser, "Versions", "process"));
    assertFalse(thrown.getMessage().contains("null"), thrown::getMessage);
  }
}
