package org.jworkers.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jworkers.spi.ChildArguments;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.CodeSpaces;
import org.jworkers.spi.PayloadCodec;

/** The code spaces of a JVM without a framework: its class path, and its modules. */
public final class PathSpaces implements CodeSpaces {
  /** The main class of a child JVM. */
  private static final String MAIN = "org.jworkers.core.ChildMain";

  /**
   * System property of a child on a class path: the classes of the codecs, in a list with commas.
   * To look for them would take it longer than most of what it does, since every jar would have to
   * be opened for it; and it finds what its parent has found.
   */
  public static final String CODECS = "org.jworkers.codecs";

  private final List<PayloadCodec> codecs;
  private final Supplier<List<ChildArguments>> further;

  /**
   * The code spaces of this JVM.
   *
   * @param codecs which read payloads: what is open to the module of one of them is offered
   * @param further what child JVMs are told besides
   */
  public PathSpaces(List<PayloadCodec> codecs, Supplier<List<ChildArguments>> further) {
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
    if (space instanceof ClassPathSpace) {
      arguments.addAll(codecsOnTheClassPath());
    }
    further.get().forEach(more -> arguments.addAll(more.jvmArguments()));
    return new ChildCommand(arguments, command.main(), command.arguments());
  }

  /** An argument that says which these are; none if a child would not find all of them there. */
  private List<String> codecsOnTheClassPath() {
    List<? extends Class<?>> classes = codecs.stream().map(PayloadCodec::getClass).toList();
    boolean there =
        classes.stream()
            .allMatch(
                type ->
                    !type.getModule().isNamed()
                        && type.getClassLoader() == ClassLoader.getSystemClassLoader());
    String names = classes.stream().map(Class::getName).collect(Collectors.joining(","));
    return there && !names.isEmpty() ? List.of("-D" + CODECS + "=" + names) : List.of();
  }
}
