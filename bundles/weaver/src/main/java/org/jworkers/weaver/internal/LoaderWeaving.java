package org.jworkers.weaver.internal;

/** What weaving needs to know of one class loader. */
final class LoaderWeaving {
  private final Weaver weaver;
  private final boolean seesCheckpoint;

  LoaderWeaving(ClassLoader loader, Selection selection) {
    weaver = new Weaver(new Supertypes(ClassFiles.of(loader), selection::contains));
    seesCheckpoint = loader.getResource(Targets.CHECKPOINT + ".class") != null;
  }

  Weaver weaver() {
    return weaver;
  }

  /** Whether classes of the loader can call the checks; if not, they have to stay as they are. */
  boolean seesCheckpoint() {
    return seesCheckpoint;
  }

  /** The module that the checks are in for this loader. */
  Module checkpointModule(ClassLoader loader) {
    try {
      return Class.forName(Targets.CHECKPOINT.replace('/', '.'), false, loader).getModule();
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException("The loader has the class file but not the class", absent);
    }
  }
}
