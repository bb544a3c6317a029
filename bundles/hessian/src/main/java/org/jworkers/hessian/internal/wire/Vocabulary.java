package org.jworkers.hessian.internal.wire;

import org.jworkers.api.Transfer;

/**
 * All that a payload can say in one code space. Each answer has been judged: what the code space
 * does not offer is refused, by its name, before it is loaded.
 */
public interface Vocabulary {

  /** Which way goes what is written. */
  Transfer transfer();

  /** How values of this class are written. */
  Kind kindOf(Class<?> type) throws Refusal;

  /** What a message means by a name. */
  WireType typeNamed(String name) throws Refusal;

  /** The name of a class that is itself a value, or that an array is made of. */
  String nameOf(Class<?> type) throws Refusal;

  /** The class that {@link #nameOf} gave this name to. */
  Class<?> classNamed(String name) throws Refusal;
}
