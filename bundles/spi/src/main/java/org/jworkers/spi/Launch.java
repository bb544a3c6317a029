package org.jworkers.spi;

import java.io.IOException;
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

  /** The child side is hosted by the server at the far end, on a connection of its own. */
  Child over(Connection connection);

  /**
   * The child side is hosted by the server at the far end. If {@link FarServer#SHARED_CONNECTION}
   * is wanted, and the server does that, then on the connection that the workers of this scope have
   * there; else, and if there is none yet, on one that the dialer opens, in this call or at a later
   * step of the start.
   *
   * @param peer whom the dialer leads to, in words, and always the same: "127.0.0.1:60006"
   * @throws IOException that of the dialer
   */
  Child over(String peer, Dialer dialer) throws IOException;
}
