package org.jworkers.weaver.front;

import java.util.function.Predicate;
import org.jworkers.weaver.code.ClassFiles;
import org.jworkers.weaver.code.Supertypes;
import org.jworkers.weaver.code.Weaver;

/** What weaving needs to know of one class loader. Does not keep it alive. */
final class LoaderWeaving {
  private final Weaver weaver;
  private final boolean seesCheckpoint;

  /**
   * For the classes of a loader.
   *
   * @param woven which of the types that it sees are woven, by internal name
   */
  LoaderWeaving(ClassLoader loader, Predicate<String> woven) {
    weaver = new Weaver(new Supertypes(ClassFiles.of(loader), woven));
    seesCheckpoint = loader.getResource(Weaver.CHECKPOINT + ".class") != null;
  }

  Weaver weaver() {
    return weaver;
  }

  /** Whether classes of the loader can call the checks; if not, they have to stay as they are. */
  boolean seesCheckpoint() {
    return seesCheckpoint;
  }

  /** The module that the checks are in for this loader. */
  static Module checkpointModule(ClassLoader loader) {
    try {
      return Class.forName(Weaver.CHECKPOINT.replace('/', '.'), false, loader).getModule();
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException("The loader has the class file but not the class", absent);
    }
  }
}
