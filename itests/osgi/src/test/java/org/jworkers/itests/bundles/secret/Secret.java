package org.jworkers.itests.bundles.secret;

import java.io.Serializable;

/** A class in a package that is not for payloads. Leaves a trace where it is initialised. */
public final class Secret implements Serializable {
  private static final long serialVersionUID = 1L;

  static {
    System.setProperty("it.secret", "initialised");
  }

  /** What it hides. */
  public String word = "plugh";
}
