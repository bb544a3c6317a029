import java.util.spi.ToolProvider;
import org.jworkers.examples.demo.DemoTool;
import org.jworkers.examples.internal.ExamplesTool;
import org.jworkers.examples.internal.NiceProvider;
import org.jworkers.spi.WorkerProvider;

/** The README's examples and the demo, as an ordinary user of workers would write them. */
@SuppressWarnings("module") // the codec that the packages are opened to is not needed to compile
module org.jworkers.examples {
  requires org.jworkers.pool;
  requires org.jworkers.process;
  requires org.jworkers.remote;
  requires org.jworkers.server;
  requires org.jworkers.thread;
  requires org.objectweb.asm;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  exports org.jworkers.examples;

  opens org.jworkers.examples to
      org.jworkers.hessian;
  opens org.jworkers.examples.scan to
      org.jworkers.hessian;

  provides ToolProvider with
      DemoTool,
      ExamplesTool;
  provides WorkerProvider with
      NiceProvider;
}
