package org.jworkers.osgi.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jworkers.osgi.child.ChildFramework;
import org.jworkers.osgi.child.ChildPlan;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.PayloadCodec;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/** Makes the commands that start child frameworks. */
public final class ChildCommands {
  private static final String API = "org.jworkers.api";
  private static final String SPI = "org.jworkers.spi";

  /** Settings by which bundles see classes of the JVM's own class path. */
  private static final List<String> WIDENING =
      List.of(
          Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
          Constants.FRAMEWORK_BOOTDELEGATION,
          "osgi.compatibility.bootdelegation");

  /** Settings that decide what bundles see, but for those that follow from the JVM. */
  private static final List<String> CARRIED =
      List.of(
          Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
          Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
          Constants.FRAMEWORK_BOOTDELEGATION,
          Constants.FRAMEWORK_BUNDLE_PARENT,
          "osgi.compatibility.bootdelegation");

  private final BundleContext context;
  private final FrameworkPath path;

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
      BundleFiles files = new BundleFiles(cache());
      Path plan = write(plan(task, files));
      Path main = files.of(context.getBundle());
      boolean wide = WIDENING.stream().anyMatch(name -> context.getProperty(name) != null);
      return new ChildCommand(
          List.of("-cp", path.text(main, wide)),
          List.of(ChildFramework.class.getName()),
          List.of(plan.toString()));
    } catch (IOException e) {
      throw new UnsupportedOperationException(
          "Cannot prepare a child framework for " + task.getBundle() + ": " + e, e);
    }
  }

  private Path cache() {
    var folder = context.getDataFile("children");
    if (folder == null) {
      throw new UnsupportedOperationException("This framework gives bundles no place for files");
    }
    return folder.toPath();
  }

  private ChildPlan plan(BundleWiring task, BundleFiles files) throws IOException {
    List<BundleWiring> roots = runtime();
    roots.add(task);
    List<ChildPlan.Part> parts = new ArrayList<>();
    for (BundleWiring wiring : WiringClosure.of(roots)) {
      Path file = files.of(wiring.getBundle());
      parts.add(
          new ChildPlan.Part(
              "reference:" + file.toUri().toString().replace("+", "%2B"), isStarted(wiring, task)));
    }
    return new ChildPlan(settings(), parts);
  }

  /** This bundle, and those that read and write payloads. */
  private List<BundleWiring> runtime() {
    List<BundleWiring> runtime = new ArrayList<>();
    runtime.add(context.getBundle().adapt(BundleWiring.class));
    try {
      for (ServiceReference<?> codec : context.getServiceReferences(PayloadCodec.class, null)) {
        Bundle bundle = codec.getBundle();
        if (bundle != null) {
          runtime.add(bundle.adapt(BundleWiring.class));
        }
      }
    } catch (org.osgi.framework.InvalidSyntaxException never) {
      throw new IllegalStateException("No filter cannot be wrong", never);
    }
    return runtime;
  }

  /**
   * As it is here, but for bundles that use workers: a child that did once more what its parent
   * does would have children of its own without end.
   */
  private boolean isStarted(BundleWiring wiring, BundleWiring task) {
    Bundle bundle = wiring.getBundle();
    if (bundle.equals(context.getBundle())) {
      return true;
    }
    boolean running = (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
    boolean fragment = (wiring.getRevision().getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    boolean user = wiring.equals(task) || (imports(wiring, API) && !imports(wiring, SPI));
    return running && !fragment && !user;
  }

  private static boolean imports(BundleWiring wiring, String packageName) {
    return wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
        .anyMatch(
            wire ->
                packageName.equals(
                    wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (String name : CARRIED) {
      String value = context.getProperty(name);
      if (value != null) {
        settings.put(name, value);
      }
    }
    return settings;
  }

  /** Named by its content, so that it is written once and never changed under a child. */
  private Path write(ChildPlan plan) throws IOException {
    Path folder = Files.createDirectories(cache());
    String name =
        Integer.toHexString(new TreeMap<>(plan.settings()).hashCode())
            + "-"
            + Integer.toHexString(plan.bundles().hashCode());
    Path file = folder.resolve(name + ".plan");
    if (!Files.exists(file)) {
      Path unfinished = Files.createTempFile(folder, "child", ".part");
      plan.write(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
