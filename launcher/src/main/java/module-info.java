/** The command {@code jworkers}: runs the tools that bundles offer, in a framework or without. */
module org.jworkers.launcher {
  requires info.picocli;
  requires java.logging;
  requires org.apache.felix.framework;

  uses java.util.spi.ToolProvider;
  uses org.osgi.framework.launch.FrameworkFactory;

  opens org.jworkers.launcher to
      info.picocli;
}
