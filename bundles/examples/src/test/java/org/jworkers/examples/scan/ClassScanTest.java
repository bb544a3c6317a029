package org.jworkers.examples.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassScanTest {

  @Test
  void countsClassesAndMethods() throws IOException {
    Batch batch = new Batch("java.base", List.of("java/lang/Runnable", "java/util/Map$Entry"));

    ModuleFacts facts = ClassScan.scan(batch).modules().get("java.base");

    assertEquals(2, facts.classes());
    assertTrue(facts.methods() >= 11, () -> "methods: " + facts.methods());
    assertEquals("java.lang.Object", facts.superclasses().get("java.lang.Runnable"));
  }

  @Test
  void countsModuleDescriptorsAsClassesWithoutSuperclass() throws IOException {
    ModuleFacts facts =
        ClassScan.scan(new Batch("java.base", List.of("module-info"))).modules().get("java.base");

    assertEquals(1, facts.classes());
    assertEquals(0, facts.superclasses().size());
  }

  @Test
  void mergesToTheSameWhateverTheBatchesAndTheirOrder() throws IOException {
    List<Scan> big = scan(ofTwoModules(700));
    List<Scan> small = new ArrayList<>(scan(ofTwoModules(33)));
    Collections.shuffle(small, new Random(1));

    assertEquals(Scan.merged(big), Scan.merged(small));
  }

  @Test
  void namesTheClassFileThatIsNotThere() {
    Batch batch = new Batch("java.base", List.of("java/lang/Nothing"));

    NoSuchFileException missing =
        assertThrows(NoSuchFileException.class, () -> ClassScan.scan(batch));

    assertTrue(missing.getMessage().contains("java/lang/Nothing"), missing.getMessage());
  }

  private static List<Batch> ofTwoModules(int size) throws IOException {
    Set<String> modules = Set.of("java.logging", "java.base");
    return ClassFiles.batches(size).stream().filter(b -> modules.contains(b.module())).toList();
  }

  private static List<Scan> scan(List<Batch> batches) throws IOException {
    List<Scan> scans = new ArrayList<>();
    for (Batch batch : batches) {
      scans.add(ClassScan.scan(batch));
    }
    return scans;
  }
}
