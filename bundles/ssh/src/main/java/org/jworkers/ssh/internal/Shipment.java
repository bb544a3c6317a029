package org.jworkers.ssh.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is sent to a far side, and how a server is started with it there: text for a shell in which
 * {@code $d} is the folder of the first tree and {@code $u} that of the second.
 *
 * @param jworkers the tree of jworkers itself
 * @param bundles the tree of the user's bundles; may be empty
 * @param command what follows the java command, up to the server's own arguments
 */
record Shipment(Tree jworkers, Tree bundles, String command) {
  private static final String MAIN = "org.jworkers.server.internal.ServerMain";
  private static final List<String> FOLDERS = List.of("lib", "bundles", "configs");

  /**
   * What has to be sent of {@code code}. The far side becomes what this one is: a class path or a
   * module path, because tasks name their classes by the world that they are in; a framework, if
   * there is an installation.
   *
   * @param from a class of this bundle
   */
  static Shipment of(Code code, Class<?> from) throws IOException {
    Tree bundles = Tree.ofBundles(code.bundles());
    if (code.installation().isPresent()) {
      return new Shipment(installation(code.installation().get()), bundles, framework(bundles));
    }
    Tree jworkers = Tree.ofBundles(new OwnModules(from).files());
    return new Shipment(
        jworkers,
        bundles,
        OwnModules.isOnModulePath(from) ? modulePath(bundles) : classPath(bundles, code.offered()));
  }

  private static Tree installation(Path folder) throws IOException {
    for (String name : FOLDERS) {
      if (!Files.isDirectory(folder.resolve(name))) {
        throw new IOException(
            folder + " is no installation of jworkers: it has no folder '" + name + "'");
      }
    }
    return Tree.ofFolders(folder, FOLDERS);
  }

  private static String modulePath(Tree bundles) {
    return "-p \"$d/jars"
        + (bundles.isEmpty() ? "" : ":$u/jars")
        + "\" --add-modules ALL-MODULE-PATH -m org.jworkers.server/"
        + MAIN;
  }

  private static String classPath(Tree bundles, List<String> offered) {
    return "-D"
        + Shell.quote("org.jworkers.payload.packages=" + String.join(",", offered))
        + " -cp \"$d/jars/*"
        + (bundles.isEmpty() ? "" : ":$u/jars/*")
        + "\" "
        + MAIN;
  }

  private static String framework(Tree bundles) {
    return "--add-modules ALL-DEFAULT -p \"$d/lib\" -Djworkers.home=\"$d\" -m org.jworkers.launcher"
        + " server"
        + (bundles.isEmpty() ? "" : " --bundles \"$u/jars\"");
  }
}
