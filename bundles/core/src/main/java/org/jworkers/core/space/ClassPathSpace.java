package org.jworkers.core.space;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.CodeSpace;

/**
 * The class path of this JVM. Offered are the packages that the system property {@value #OFFERED}
 * lists, each with those below it; and for a task that this JVM itself starts, those at and below
 * the package of the task. A dot stands for the package without a name.
 */
final class ClassPathSpace implements CodeSpace {
  static final String NAME = "path:";

  /** A comma-separated list of packages. */
  static final String OFFERED = "org.jworkers.payload.packages";

  private static final String UNNAMED = ".";

  private final List<String> packages;
  private final ClassLoader loader;

  private ClassPathSpace(List<String> packages, ClassLoader loader) {
    this.packages = packages;
    this.loader = loader;
  }

  /** As a peer may use it. */
  static ClassPathSpace ofThisJvm() {
    return new ClassPathSpace(configured(), ClassLoader.getSystemClassLoader());
  }

  /** As a task of this JVM's own may use it. */
  static ClassPathSpace of(Class<?> task) {
    List<String> packages = new ArrayList<>(configured());
    packages.add(listed(task.getPackageName()));
    return new ClassPathSpace(List.copyOf(packages), task.getClassLoader());
  }

  private static List<String> configured() {
    return Stream.of(System.getProperty(OFFERED, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** How a package is written in the list. */
  private static String listed(String packageName) {
    return packageName.isEmpty() ? UNNAMED : packageName;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassPathSpace space
        && packages.equals(space.packages)
        && loader.equals(space.loader);
  }

  @Override
  public int hashCode() {
    return Objects.hash(packages, loader);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean offers(String className) {
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    return packages.contains(listed(packageName))
        || packages.stream().anyMatch(name -> packageName.startsWith(name + "."));
  }

  @Override
  public String howToOffer(String className) {
    return "start the JVM with -D"
        + OFFERED
        + "="
        + listed(className.substring(0, Math.max(0, className.lastIndexOf('.'))))
        + (packages.isEmpty() ? "" : " (now: " + String.join(",", packages) + ")");
  }

  @Override
  public Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(className, false, loader);
  }

  /** The same class path; what a task of ours may name, its child may name too. */
  ChildCommand command(String main) {
    return new ChildCommand(
        List.of(
            "-D" + OFFERED + "=" + String.join(",", packages),
            "-cp",
            oursFirst(System.getProperty("java.class.path"))),
        List.of(main),
        List.of());
  }

  /**
   * The jars of the runtime before all others, whose packages they share with none. An archive of
   * classes is then good for any program: folders of classes, which most class paths of programs in
   * the making begin with, would rule it out.
   */
  static String oursFirst(String path) {
    Map<Boolean, List<String>> entries =
        Stream.of(path.split(File.pathSeparator))
            .collect(Collectors.partitioningBy(ClassPathSpace::isOurs));
    return Stream.concat(entries.get(true).stream(), entries.get(false).stream())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOurs(String entry) {
    String name = new File(entry).getName();
    return name.startsWith("org.jworkers.") && name.endsWith(".jar");
  }
}
