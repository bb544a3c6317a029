package org.jworkers.itests.bundles.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.TaskContext;
import org.jworkers.api.Workers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What workers run. */
final class Tasks {
  private Tasks() {}

  static Integer square(Integer x) {
    return x * x;
  }

  static String version(Object ignored) {
    return FrameworkUtil.getBundle(Tasks.class).getVersion().toString();
  }

  /**
   * Says in a folder that this version is there, and waits until another one is; gives its own
   * version.
   */
  static String meet(String folder) throws IOException, InterruptedException {
    String own = version(null);
    Path place = Path.of(folder);
    if (!Files.exists(place.resolve(own))) {
      Files.createFile(place.resolve(own));
    }
    while (place.toFile().list().length < 2) {
      Checkpoint.sleep(Duration.ofMillis(10));
    }
    return own;
  }

  static String threadGroup(Object ignored) {
    return Thread.currentThread().getThreadGroup().getName();
  }

  /** Says that it has begun, and goes on until it is stopped. */
  static Integer forever(Object ignored, TaskContext context) throws InterruptedException {
    context.progress(1, 1, "begun");
    while (true) {
      Thread.sleep(1000);
    }
  }

  /** Says that it has begun, and does not mind being stopped. */
  static Integer stubborn(Object ignored, TaskContext context) {
    context.progress(1, 1, "begun");
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (Throwable whatever) {
        continue;
      }
    }
  }

  static String word(Object ignored) {
    return "plain word";
  }

  static String setting(Object ignored) {
    String value = framework().getProperty("it.setting");
    return value == null ? "none" : value;
  }

  /** The bundles of the framework that runs this: name to state. */
  static Map<String, Integer> surroundings(Object ignored) {
    return Stream.of(framework().getBundles())
        .collect(Collectors.toMap(bundle -> bundle.getSymbolicName(), bundle -> bundle.getState()));
  }

  /** This bundle may have no context here. */
  private static BundleContext framework() {
    return FrameworkUtil.getBundle(Workers.class).getBundleContext();
  }
}
