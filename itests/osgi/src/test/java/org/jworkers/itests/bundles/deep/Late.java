package org.jworkers.itests.bundles.deep;

/** The name of a class -> where it comes from, if a child finds it by its name. */
public final class Late extends InProcess {
  /** For the test. */
  public Late() {
    super(name -> Class.forName((String) name).getModule().getName());
  }
}
