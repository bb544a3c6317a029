package org.jworkers.osgi.child;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a child framework is made of. Travels as a properties file, because a command line is too
 * short for it on some systems.
 *
 * @param settings of the framework
 * @param packages all that its bundles need of the framework, but for what the settings add; none
 *     if it has to offer all that there are
 * @param bundles in the order in which they are installed and started
 */
public record ChildPlan(
    Map<String, String> settings, List<SystemPackage> packages, List<Part> bundles) {
  private static final String SETTING = "setting.";
  private static final String PACKAGE = "package.";
  private static final String BUNDLE = "bundle.";
  private static final String WIRES = "wires.";

  /**
   * One bundle.
   *
   * @param location what the framework installs
   * @param start whether it is started
   * @param wires what its requirements are wired to
   */
  public record Part(String location, boolean start, List<Wire> wires) {

    /** Copies the list. */
    public Part {
      wires = List.copyOf(wires);
    }
  }

  /**
   * What one requirement of a bundle is wired to.
   *
   * @param what the namespace, with the name of the package if it is about one
   * @param provider the place of the providing bundle in the plan; {@link #SYSTEM} for the
   *     framework
   */
  public record Wire(String what, int provider) {
    /** Stands for the system bundle, which is in no plan. */
    public static final int SYSTEM = -1;

    private static Wire parse(String text) {
      int at = text.lastIndexOf('@');
      return new Wire(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
      return what + "@" + provider;
    }
  }

  /**
   * A package that the framework exports.
   *
   * @param clause of the header that exports it
   * @param module of the JVM that it is of; empty if it is on the class path
   */
  public record SystemPackage(String clause, String module) {
    private static SystemPackage parse(String text) {
      int at = text.indexOf(' ');
      return new SystemPackage(text.substring(at + 1), text.substring(0, at));
    }

    /** Its name. */
    public String name() {
      return clause.split(";", 2)[0];
    }

    @Override
    public String toString() {
      return module + " " + clause;
    }
  }

  /** Copies the collections. */
  public ChildPlan {
    settings = Map.copyOf(settings);
    packages = List.copyOf(packages);
    bundles = List.copyOf(bundles);
  }

  /** Writes it to a new file. */
  public void write(Path file) throws IOException {
    Properties properties = new Properties();
    settings.forEach((name, value) -> properties.setProperty(SETTING + name, value));
    for (int i = 0; i < packages.size(); i++) {
      properties.setProperty(PACKAGE + i, packages.get(i).toString());
    }
    for (int i = 0; i < bundles.size(); i++) {
      Part part = bundles.get(i);
      properties.setProperty(BUNDLE + i, (part.start() ? "start " : "install ") + part.location());
      properties.setProperty(
          WIRES + i, part.wires().stream().map(Wire::toString).collect(Collectors.joining(" ")));
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "A child framework of jworkers");
    }
  }

  /** Reads what {@link #write} wrote. */
  public static ChildPlan read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> settings = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(SETTING)) {
        settings.put(key.substring(SETTING.length()), properties.getProperty(key));
      }
    }
    List<SystemPackage> packages = new ArrayList<>();
    for (int i = 0; properties.containsKey(PACKAGE + i); i++) {
      packages.add(SystemPackage.parse(properties.getProperty(PACKAGE + i)));
    }
    List<Part> bundles = new ArrayList<>();
    for (int i = 0; properties.containsKey(BUNDLE + i); i++) {
      String[] words = properties.getProperty(BUNDLE + i).split(" ", 2);
      Stream<String> wires = Stream.of(properties.getProperty(WIRES + i).split(" "));
      bundles.add(
          new Part(
              words[1],
              words[0].equals("start"),
              wires.filter(text -> !text.isEmpty()).map(Wire::parse).toList()));
    }
    return new ChildPlan(settings, packages, bundles);
  }
}
