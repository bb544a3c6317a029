package org.jworkers.itests.hostile.victim;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** What is smuggled past Hessian, to be read by Java's serialization, which has chains enough. */
public final class SecondStage implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String chain;

  /** The second stage of this chain. */
  public SecondStage(String chain) {
    this.chain = chain;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Flag.raise(chain);
  }
}
