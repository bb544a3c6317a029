package org.jworkers.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
  @TempDir private Path folder;

  private Path file(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Tree tree(String... bundles) throws IOException {
    return Tree.ofBundles(List.of(bundles).stream().map(folder::resolve).toList());
  }

  @Test
  void hasTheSameHashForTheSameContentWhereverItLies() throws Exception {
    file("here/a.jar", "content");
    Path there = file("there/a.jar", "content");
    Files.setLastModifiedTime(there, FileTime.fromMillis(0));

    assertEquals(tree("here/a.jar").hash(), tree("there/a.jar").hash());
  }

  @Test
  void hasAnotherHashForAnotherContentOrName() throws Exception {
    file("a.jar", "content");
    file("b.jar", "content");
    file("other/a.jar", "other");

    assertNotEquals(tree("a.jar").hash(), tree("b.jar").hash());
    assertNotEquals(tree("a.jar").hash(), tree("other/a.jar").hash());
  }

  @Test
  void takesAllJarsOfAFolder() throws Exception {
    file("lib/a.jar", "a");
    file("lib/b.jar", "b");
    file("lib/readme.txt", "no jar");

    assertEquals(Set.of("jars/a.jar", "jars/b.jar"), tree("lib").files().keySet());
  }

  @Test
  void keepsJarsOfTheSameNameApart() throws Exception {
    file("x/a.jar", "x");
    file("y/a.jar", "y");

    assertEquals(Set.of("jars/a.jar", "jars/a-2.jar"), tree("x/a.jar", "y/a.jar").files().keySet());
  }

  @Test
  void packsAFolderOfClasses() throws Exception {
    file("classes/org/acme/A.class", "not really");
    file("classes/META-INF/MANIFEST.MF", "neither");

    Tree tree = tree("classes");

    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    tree.files().get("jars/classes.jar").writeTo(jar);
    assertEquals(jar.size(), tree.files().get("jars/classes.jar").size());
    try (var in = new ZipInputStream(new ByteArrayInputStream(jar.toByteArray()))) {
      assertEquals("META-INF/MANIFEST.MF", in.getNextEntry().getName());
      assertEquals("org/acme/A.class", in.getNextEntry().getName());
      assertEquals("not really", new String(in.readAllBytes()));
    }
  }

  @Test
  void packsTheSameClassesTheSameWay() throws Exception {
    Path one = file("one/classes/A.class", "content");
    file("two/classes/A.class", "content");
    Files.setLastModifiedTime(one, FileTime.fromMillis(0));

    assertEquals(tree("one/classes").hash(), tree("two/classes").hash());
  }

  @Test
  void namesWhatIsNotThere() {
    var refusal = assertThrows(IOException.class, () -> tree("no.jar"));

    assertTrue(refusal.getMessage().contains("no.jar"), refusal::getMessage);
  }
}
