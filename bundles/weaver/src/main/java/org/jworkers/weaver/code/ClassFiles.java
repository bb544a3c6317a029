package org.jworkers.weaver.code;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;

/** Where the class files of the types are that a class sees, found without loading a class. */
@FunctionalInterface
public interface ClassFiles {

  /** Opens the file of a type, or gives null if there is none. */
  InputStream open(String internalName) throws IOException;

  /** The ones that a class loader sees. Does not keep the loader alive. */
  static ClassFiles of(ClassLoader loader) {
    Reference<ClassLoader> weakly = new WeakReference<>(loader);
    return name -> {
      ClassLoader seeing = name.startsWith("java/") ? null : weakly.get();
      return (seeing == null ? ClassLoader.getPlatformClassLoader() : seeing)
          .getResourceAsStream(name + ".class");
    };
  }
}
