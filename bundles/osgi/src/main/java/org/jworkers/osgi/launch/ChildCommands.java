package org.jworkers.osgi.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jworkers.osgi.child.ChildFramework;
import org.jworkers.osgi.child.ChildPlan;
import org.jworkers.osgi.child.Leftovers;
import org.jworkers.spi.ChildCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Makes the commands that start child frameworks. */
public final class ChildCommands {
  private final BundleContext context;
  private final FrameworkPath path;
  private BundleFiles files;

  /**
   * Commands for children of this framework.
   *
   * @param context of this bundle
   */
  public ChildCommands(BundleContext context) {
    this.context = context;
    this.path = new FrameworkPath(context);
  }

  /**
   * The command for a child that has this wiring and the runtime.
   *
   * @throws UnsupportedOperationException if it cannot be re-created, saying why
   */
  public ChildCommand command(BundleWiring task) {
    try {
      BundleFiles files = files();
      ChildPlan plan = new Planner(context, files).plan(task);
      return new ChildCommand(
          List.of("-cp", path.text(files.of(context.getBundle()), Settings.areWide(plan))),
          List.of(ChildFramework.class.getName()),
          List.of(written(plan).toString()));
    } catch (IOException e) {
      throw new UnsupportedOperationException(
          "Cannot prepare a child framework for " + task.getBundle() + ": " + e, e);
    }
  }

  /** Begins with an empty folder: what is in it is of an earlier run of this bundle. */
  private synchronized BundleFiles files() throws IOException {
    if (files == null) {
      Leftovers.delete(folder());
      files = new BundleFiles(Files.createDirectories(folder()));
    }
    return files;
  }

  /** For what children need and this framework keeps. */
  private Path folder() {
    File folder = context.getDataFile("children");
    if (folder == null) {
      throw new UnsupportedOperationException("This framework gives bundles no place for files");
    }
    return folder.toPath();
  }

  /** Named by its content, so that it is written once and never changed under a child. */
  private Path written(ChildPlan plan) throws IOException {
    String content = new TreeMap<>(plan.settings()) + " " + plan.bundles();
    Path file = folder().resolve(digest(content) + ".plan");
    if (!Files.exists(file)) {
      Path unfinished = Files.createTempFile(folder(), "child", ".part");
      plan.write(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("Every Java has SHA-256", never);
    }
  }
}
