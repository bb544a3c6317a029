package org.jworkers.spi;

import java.util.List;
import java.util.concurrent.Executor;
import org.jworkers.api.PlainSpec;

/**
 * One worker about to start, and the ways in which its child side can be run. Given by the runtime
 * to a {@link WorkerProvider}, for the length of one {@link WorkerProvider#launch launch} call.
 */
public interface Launch {

  /** The spec of the worker: of the provider's type, with known options only. */
  PlainSpec spec();

  /** What threads and processes are to be called: the worker's name, if that may be shown. */
  String name();

  /**
   * A command line that runs the child side in a JVM of its own, with the code space of the task
   * and the JVM options of the spec. It has to be run on this machine, by this user; it calls back
   * by itself.
   *
   * @throws UnsupportedOperationException if the task's code space cannot be re-created, saying why
   */
  List<String> command();

  /**
   * A builder for a process that runs {@link #command()} with the environment and directory of the
   * spec. The provider may change it, for example put words before the command.
   */
  ProcessBuilder process();

  /**
   * The child side runs in this JVM.
   *
   * @param executor runs one command for as long as the worker lives
   */
  Child on(Executor executor);

  /**
   * The child side is that process, which runs {@link #command()} and calls back. The process has
   * not to have ended for a while after the call: it may be starting.
   */
  Child over(Process process);

  /** The child side is hosted by the server at the far end. */
  Child over(Connection connection);
}
