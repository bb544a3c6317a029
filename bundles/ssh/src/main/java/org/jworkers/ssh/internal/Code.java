package org.jworkers.ssh.internal;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code that the far side gets.
 *
 * @param installation the installation to send in place of the jars of this JVM
 * @param bundles what else to send, for the tasks
 * @param offered packages that payloads may name types in, on a class path
 */
public record Code(Optional<Path> installation, List<Path> bundles, List<String> offered) {

  /** The jars of jworkers that this JVM has, and nothing else. */
  public static final Code OURS = new Code(Optional.empty(), List.of(), List.of());

  /** The same, with an installation. */
  public Code withInstallation(Path folder) {
    return new Code(Optional.of(folder), bundles, offered);
  }

  /** The same, with more to send. */
  public Code withBundles(List<Path> more) {
    return new Code(installation, join(bundles, more), offered);
  }

  /** The same, with more to offer. */
  public Code offering(List<String> packages) {
    packages.forEach(Code::checkPackage);
    return new Code(installation, bundles, join(offered, packages));
  }

  /** The same, with where these classes are from, and their packages. */
  public Code withCodeOf(List<Class<?>> classes) {
    List<Path> places = new ArrayList<>();
    classes.stream().map(Code::place).distinct().forEach(places::add);
    places.removeAll(bundles);
    return withBundles(places).offering(classes.stream().map(Class::getPackageName).toList());
  }

  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || !"file".equals(source.getLocation().getProtocol())) {
      throw new IllegalArgumentException(
          type + " is in no file that could be sent; name its jar with withBundles");
    }
    return Path.of(URI.create(source.getLocation().toString()));
  }

  private static void checkPackage(String name) {
    if (!name.matches("[\\p{L}_$][\\p{L}\\p{N}_$.]*")) {
      throw new IllegalArgumentException("No package is called '" + name + "'");
    }
  }

  private static <T> List<T> join(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
