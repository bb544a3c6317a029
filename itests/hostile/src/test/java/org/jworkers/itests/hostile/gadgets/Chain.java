package org.jworkers.itests.hostile.gadgets;

import static org.jworkers.itests.hostile.gadgets.Forge.list;

/**
 * A chain of gadgets: objects of other people's classes, which do what the sender wants when they
 * are read.
 *
 * @param name what it is known by; also the flag that it raises
 * @param gadget the outermost object
 * @param trigger what makes its reader call the first method of the chain
 */
record Chain(String name, Object gadget, Object trigger) {

  /** A chain that a map of these keys sets off, which are hashed and compared. */
  static Chain ofKeys(String name, Object... keys) {
    Object[] entries = new Object[2 * keys.length];
    for (int i = 0; i < keys.length; i++) {
      entries[2 * i] = keys[i];
      entries[2 * i + 1] = "value " + i;
    }
    return new Chain(name, keys[0], Forge.map(null, entries));
  }

  /**
   * A chain that is set off by an error: Hessian prints what stands where a number was expected
   * (CVE-2021-43297).
   */
  static Chain ofText(String name, Object gadget) {
    return new Chain(name, gadget, list("[int", gadget));
  }

  /** A chain that the reading alone sets off. */
  static Chain ofReading(String name, Object gadget) {
    return new Chain(name, gadget, gadget);
  }

  @Override
  public String toString() {
    return name;
  }
}
