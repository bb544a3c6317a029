package org.jworkers.spi;

import java.util.List;

/**
 * What the child JVMs of a JVM without a framework are told besides what re-creates their code
 * space. Found as a service; the child side's JVM needs nothing of it.
 */
@FunctionalInterface
public interface ChildArguments {

  /** Further arguments of the JVM, such as a java agent. Asked at each start of a child. */
  List<String> jvmArguments();
}
