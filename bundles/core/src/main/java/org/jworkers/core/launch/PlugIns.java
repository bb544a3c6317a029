package org.jworkers.core.launch;

import java.util.Optional;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.CodeSpaces;
import org.jworkers.spi.PayloadCodec;
import org.jworkers.spi.ThreadStopper;

/** What a launch needs of the plug-ins that are there. */
public interface PlugIns {

  /**
   * The codec to write with.
   *
   * @throws IllegalStateException if there is none
   */
  PayloadCodec codec();

  /**
   * The codec of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  PayloadCodec codec(String name);

  /** A way to stop threads wherever they are, if there is one. */
  Optional<ThreadStopper> threadStopper();

  /**
   * The code spaces among which that of {@code type} is.
   *
   * @throws IllegalArgumentException if there are none
   */
  CodeSpaces kindOf(Class<?> type);

  /**
   * The code spaces among which the one of this name is.
   *
   * @throws IllegalArgumentException if it is not here; the message says what is
   */
  CodeSpaces kindOf(String spaceName);

  /**
   * The code space of this name.
   *
   * @throws IllegalArgumentException if it is not here; the message says what is
   */
  CodeSpace space(String name);
}
