package org.jworkers.weaver.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves every class of big libraries and has the JVM verify them. */
class LibrariesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com/google/common/collect/ImmutableList",
        "scala/collection/immutable/List",
        "kotlin/collections/CollectionsKt",
        "org/apache/commons/math3/util/FastMath",
        "org/objectweb/asm/ClassReader",
        "org/objectweb/asm/tree/ClassNode",
        "org/junit/jupiter/api/Test"
      })
  void wovenClassesVerifyAsUnwovenOnesDo(String type, TestReporter report) throws Exception {
    JarFile jar = jarOf(type);
    try (jar;
        Library plain = new Library(jar, false);
        Library woven = new Library(jar, true)) {

      assertEquals(plain.failures(), woven.failures());
      report.publishEntry(Path.of(jar.getName()).getFileName() + ": " + woven);
      assertTrue(woven.changed > 0 || woven.classes < 200, "Some classes have been woven");
    }
  }

  private static JarFile jarOf(String type) throws IOException, URISyntaxException {
    URL file = LibrariesTest.class.getClassLoader().getResource(type + ".class");
    String path = file.getPath();
    return new JarFile(Path.of(new java.net.URI(path.substring(0, path.indexOf('!')))).toFile());
  }

  /** All classes of a jar, in a class loader of their own. */
  private static final class Library extends URLClassLoader {
    private final JarFile jar;
    private final boolean weave;
    private final Weaver weaver =
        new Weaver(new Supertypes(ClassFiles.of(this), name -> !name.startsWith("java/")));
    private int classes;
    private int changed;
    private long before;
    private long after;
    private long nanos;

    Library(JarFile jar, boolean weave) throws IOException {
      // Nothing of the tests' own class path is to be seen but the checks.
      super(
          new URL[] {Path.of(jar.getName()).toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      this.jar = jar;
      this.weave = weave;
    }

    /** Loads and links every class: which of them the JVM refuses, and how. */
    Map<String, String> failures() {
      Map<String, String> failures = new TreeMap<>();
      List<String> names = new ArrayList<>();
      jar.stream().map(JarEntry::getName).filter(Library::isClass).forEach(names::add);
      for (String file : names) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
          Class.forName(name, false, this).getDeclaredMethods(); // which links it
        } catch (ClassNotFoundException | LinkageError refused) {
          failures.put(name, String.valueOf(refused));
        }
      }
      return failures;
    }

    private static boolean isClass(String file) {
      return file.endsWith(".class")
          && !file.startsWith("META-INF")
          && !file.endsWith("module-info.class");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.jworkers.api.")) {
        return LibrariesTest.class.getClassLoader().loadClass(name);
      }
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] classFile = weave ? weave(file.readAllBytes()) : file.readAllBytes();
        return defineClass(name, classFile, 0, classFile.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }

    private byte[] weave(byte[] plain) {
      long start = System.nanoTime();
      byte[] woven = weaver.weave(plain);
      nanos += System.nanoTime() - start;
      assertSameLines(lines(plain), lines(woven));
      classes++;
      changed += woven == plain ? 0 : 1;
      before += plain.length;
      after += woven.length;
      return woven;
    }

    /** The line numbers of each method, in order. */
    private static Map<String, List<Integer>> lines(byte[] classFile) {
      ClassNode type = new ClassNode();
      new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
      Map<String, List<Integer>> lines = new TreeMap<>();
      for (MethodNode method : type.methods) {
        List<Integer> numbers = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction instanceof LineNumberNode line) {
            numbers.add(line.line);
          }
        }
        lines.put(method.name + method.desc, numbers);
      }
      return lines;
    }

    /** A check at the entry may repeat the first number. */
    private static void assertSameLines(
        Map<String, List<Integer>> plain, Map<String, List<Integer>> woven) {
      woven.forEach(
          (method, numbers) -> {
            List<Integer> expected = new ArrayList<>(plain.get(method));
            if (numbers.size() > expected.size()) {
              expected.add(0, expected.get(0));
            }
            assertEquals(expected, numbers, method);
          });
    }

    @Override
    public String toString() {
      return String.format(
          "%d classes, %d changed, %.2f %% larger, %.0f classes a second",
          classes, changed, 100.0 * (after - before) / before, classes * 1e9 / nanos);
    }
  }
}
