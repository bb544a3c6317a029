package org.jworkers.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are sent together, each with its path below a folder; known by their content. */
final class Tree {
  /** The folder of jars in a tree that is made of jars. */
  static final String JARS = "jars";

  private final SortedMap<String, Content> files = new TreeMap<>();

  /** Everything in these folders, below their own names. */
  static Tree ofFolders(Path root, List<String> folders) throws IOException {
    Tree tree = new Tree();
    for (String folder : folders) {
      for (Path file : filesIn(root.resolve(folder))) {
        tree.files.put(relative(root, file), new Content.OfFile(file));
      }
    }
    return tree;
  }

  /**
   * Jars, in a folder {@value #JARS}.
   *
   * @param bundles jars, folders of jars, or folders of classes
   */
  static Tree ofBundles(List<Path> bundles) throws IOException {
    Tree tree = new Tree();
    for (Path bundle : bundles) {
      if (!Files.exists(bundle)) {
        throw new IOException("There is no " + bundle + " to send");
      }
      tree.add(bundle);
    }
    return tree;
  }

  private void add(Path bundle) throws IOException {
    if (!Files.isDirectory(bundle)) {
      addJar(bundle.getFileName().toString(), new Content.OfFile(bundle));
      return;
    }
    List<Path> jars;
    try (Stream<Path> all = Files.list(bundle)) {
      jars = all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    if (jars.isEmpty()) {
      addJar(bundle.toAbsolutePath().getFileName() + ".jar", new PackedFolder(bundle));
    }
    for (Path jar : jars) {
      add(jar);
    }
  }

  /** A number behind the name does not change the name of an automatic module. */
  private void addJar(String name, Content content) {
    String path = JARS + "/" + name;
    for (int number = 2; files.containsKey(path); number++) {
      path = JARS + "/" + name.replaceFirst("(\\.jar)?$", "-" + number + "$1");
    }
    files.put(path, content);
  }

  static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A path as it is written everywhere but on Windows. */
  static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** The paths and contents, in the order of the paths. */
  SortedMap<String, Content> files() {
    return files;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** The same for the same paths and contents, and for no others. */
  String hash() throws IOException {
    MessageDigest all = sha256();
    for (Map.Entry<String, Content> file : files.entrySet()) {
      MessageDigest one = sha256();
      file.getValue().writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), one));
      all.update((file.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
      all.update(one.digest());
    }
    return HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
