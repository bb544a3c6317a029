package org.jworkers.osgi.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jworkers.osgi.child.ChildFramework;
import org.jworkers.osgi.child.ChildPlan;
import org.jworkers.osgi.child.Leftovers;
import org.jworkers.spi.ChildCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;

/** Makes the commands that start child frameworks. */
public final class ChildCommands {
  private final BundleContext context;
  private final Class<?> host;
  private final FrameworkPath path;
  private BundleFiles files;

  /**
   * Commands for children of this framework.
   *
   * @param context of this bundle, or of the framework if this JVM hosts the runtime
   * @param host the main class of a JVM that hosts the runtime
   */
  public ChildCommands(BundleContext context, Class<?> host) {
    this.context = context;
    this.host = host;
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
      Planner.Plan plan = new Planner(context, files).plan(task);
      boolean hosts = isHost() || !plan.hosted().isEmpty();
      return new ChildCommand(
          List.of("-cp", isHost() ? System.getProperty("java.class.path") : path(plan, files)),
          List.of((hosts ? host : ChildFramework.class).getName()),
          List.of(written(plan.framework()).toString()));
    } catch (IOException e) {
      throw new UnsupportedOperationException(
          "Cannot prepare a child framework for " + task.getBundle() + ": " + e, e);
    }
  }

  /** Whether this JVM has the runtime on its own class path. */
  private boolean isHost() {
    return context.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID;
  }

  private String path(Planner.Plan plan, BundleFiles files) throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(files.of(context.getBundle()));
    for (BundleWiring hosted : plan.hosted()) {
      jars.add(files.of(hosted.getBundle()));
    }
    return path.text(jars, plan.wide());
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
    String content = new TreeMap<>(plan.settings()) + " " + plan.packages() + plan.bundles();
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
