package org.jworkers.core.space;

import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.PayloadCodec;

/** The modules that a task's module sees. Offered is what is open to a codec. */
final class ModuleSpace implements CodeSpace {
  static final String PREFIX = "module:";

  private static final String RUNTIME = "org.jworkers.core";

  private final Module module;
  private final List<PayloadCodec> codecs;

  ModuleSpace(Module module, List<PayloadCodec> codecs) {
    this.module = module;
    this.codecs = codecs;
  }

  /** The code space that another JVM calls by this name. */
  static ModuleSpace named(String name, List<PayloadCodec> codecs) {
    String moduleName = name.substring(PREFIX.length()).split("@", 2)[0];
    Module module =
        ModuleLayer.boot()
            .findModule(moduleName)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Module " + moduleName + " is not here; present: " + ours()));
    ModuleSpace space = new ModuleSpace(module, codecs);
    if (!space.name().equals(name)) {
      throw new IllegalArgumentException(
          "Wanted is " + name + "; here is " + space.name() + ": the versions differ");
    }
    return space;
  }

  private static String ours() {
    return roots().stream().sorted().collect(Collectors.joining(", ", "[", "]"));
  }

  /** The modules of the boot layer that are not the JDK's. */
  private static List<String> roots() {
    return ModuleLayer.boot().modules().stream()
        .map(Module::getName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .sorted()
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModuleSpace space
        && module.equals(space.module)
        && codecs.equals(space.codecs);
  }

  @Override
  public int hashCode() {
    return module.hashCode();
  }

  @Override
  public String name() {
    Optional<String> version =
        module.getDescriptor().version().map(ModuleDescriptor.Version::toString);
    return PREFIX + module.getName() + version.map(text -> "@" + text).orElse("");
  }

  @Override
  public boolean offers(String className) {
    String packageName = packageOf(className);
    return owner(packageName)
        .map(owner -> codecModules().anyMatch(codec -> owner.isOpen(packageName, codec)))
        .orElse(false);
  }

  private Stream<Module> codecModules() {
    return codecs.stream().map(codec -> codec.getClass().getModule());
  }

  private Optional<Module> owner(String packageName) {
    if (module.getPackages().contains(packageName)) {
      return Optional.of(module);
    }
    return module.getLayer().modules().stream()
        .filter(other -> other.getPackages().contains(packageName))
        .findFirst();
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  @Override
  public String howToOffer(String className) {
    String packageName = packageOf(className);
    return owner(packageName)
        .map(
            owner ->
                "write 'opens "
                    + packageName
                    + " to "
                    + codecModules().map(Module::getName).collect(Collectors.joining(", "))
                    + ";' in the module-info of "
                    + owner.getName())
        .orElse("no module here has the package " + packageName);
  }

  @Override
  public Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(className, false, module.getClassLoader());
  }

  /** The same module path, with the same modules resolved. */
  ChildCommand command(String main) {
    if (!module.getLayer().equals(ModuleLayer.boot())) {
      throw new UnsupportedOperationException(
          module
              + " is in a module layer that a program made; a child JVM has the boot layer only");
    }
    List<String> arguments = new ArrayList<>();
    String path = System.getProperty("jdk.module.path");
    if (path != null) {
      arguments.addAll(List.of("-p", path));
    }
    arguments.addAll(List.of("--add-modules", String.join(",", roots())));
    return new ChildCommand(arguments, List.of("-m", RUNTIME + "/" + main), List.of());
  }
}
