package org.jworkers.weaver.front;

import aQute.bnd.annotation.Resolution;
import aQute.bnd.annotation.spi.ServiceProvider;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jworkers.spi.ChildArguments;

/** Gives child JVMs the agent. It finds out there by itself what offers payloads. */
@ServiceProvider(value = ChildArguments.class, resolution = Resolution.OPTIONAL)
public final class AgentArguments implements ChildArguments {
  private static final System.Logger LOG = System.getLogger(AgentArguments.class.getName());

  /** For service loaders. */
  public AgentArguments() {}

  @Override
  public List<String> jvmArguments() {
    Optional<Path> jar = jar(AgentArguments.class.getProtectionDomain().getCodeSource());
    if (jar.isEmpty()) {
      LOG.log(System.Logger.Level.DEBUG, "The weaver is in no jar: children go without the agent");
      return List.of();
    }
    List<String> arguments = new ArrayList<>();
    arguments.add("-javaagent:" + jar.get());
    String packages = System.getProperty(Selection.PROPERTY);
    if (packages != null) {
      arguments.add("-D" + Selection.PROPERTY + "=" + packages);
    }
    return arguments;
  }

  /** Not in a run-time image, or in a folder of classes. */
  private static Optional<Path> jar(CodeSource source) {
    try {
      return source == null || !"file".equals(source.getLocation().getProtocol())
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }
}
