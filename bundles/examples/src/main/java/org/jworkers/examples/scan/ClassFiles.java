package org.jworkers.examples.scan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files of the running JDK. */
public final class ClassFiles {
  private static final String SUFFIX = ".class";

  private ClassFiles() {}

  /**
   * All of them, in an order that is always the same.
   *
   * @param size how many to put into a batch, at most
   */
  public static List<Batch> batches(int size) throws IOException {
    List<Batch> batches = new ArrayList<>();
    for (Path module : children(jdk().getPath("/modules"))) {
      List<String> classes = classes(module);
      for (int from = 0; from < classes.size(); from += size) {
        List<String> some = classes.subList(from, Math.min(from + size, classes.size()));
        batches.add(new Batch(module.getFileName().toString(), some));
      }
    }
    return batches;
  }

  /** The bytes of one class file. */
  static byte[] read(String module, String className) throws IOException {
    return Files.readAllBytes(jdk().getPath("/modules", module, className + SUFFIX));
  }

  private static List<String> classes(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module)) {
      return files
          .map(file -> module.relativize(file).toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static FileSystem jdk() {
    return FileSystems.getFileSystem(URI.create("jrt:/"));
  }
}
