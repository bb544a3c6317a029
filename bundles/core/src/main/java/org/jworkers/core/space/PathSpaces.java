package org.jworkers.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jworkers.spi.ChildArguments;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.CodeSpaces;

/** The code spaces of a JVM without a framework: its class path, and its modules. */
public final class PathSpaces implements CodeSpaces {
  /** The main class of a child JVM. */
  private static final String MAIN = "org.jworkers.core.ChildMain";

  private final Supplier<List<Module>> codecs;
  private final Supplier<List<ChildArguments>> further;

  /**
   * The code spaces of this JVM.
   *
   * @param codecs the modules that read payloads: what is open to one of them is offered
   * @param further what child JVMs are told besides
   */
  public PathSpaces(Supplier<List<Module>> codecs, Supplier<List<ChildArguments>> further) {
    this.codecs = codecs;
    this.further = further;
  }

  @Override
  public Optional<CodeSpace> of(Class<?> type) {
    Module module = type.getModule();
    return Optional.of(
        module.isNamed() && module.getLayer() != null
            ? new ModuleSpace(module, codecs)
            : ClassPathSpace.of(type));
  }

  @Override
  public Optional<CodeSpace> named(String name) {
    if (name.equals(ClassPathSpace.NAME)) {
      return Optional.of(ClassPathSpace.ofThisJvm());
    }
    return name.startsWith(ModuleSpace.PREFIX)
        ? Optional.of(ModuleSpace.named(name, codecs))
        : Optional.empty();
  }

  @Override
  public ChildCommand command(CodeSpace space) {
    ChildCommand command =
        space instanceof ModuleSpace modules
            ? modules.command(MAIN)
            : ((ClassPathSpace) space).command(MAIN);
    List<String> arguments = new ArrayList<>(command.jvmArguments());
    further.get().forEach(more -> arguments.addAll(more.jvmArguments()));
    return new ChildCommand(arguments, command.main(), command.arguments());
  }
}
