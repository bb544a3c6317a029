package org.jworkers.weaver.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** Loads the classes that it is told to by itself, woven, and gets the others from above. */
final class WeavingLoader extends ClassLoader {
  private final Predicate<String> own;
  private final Weaver weaver;

  /**
   * A loader that weaves.
   *
   * @param own which classes, by internal name
   */
  WeavingLoader(Predicate<String> own) {
    super(WeavingLoader.class.getClassLoader());
    this.own = own;
    this.weaver = new Weaver(new Supertypes(ClassFiles.of(this), own));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return own.test(name.replace('.', '/')) ? define(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return define(name, file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Weaves a class and defines it. */
  Class<?> define(String name, byte[] classFile) {
    byte[] woven = weaver.weave(classFile);
    return defineClass(name, woven, 0, woven.length);
  }
}
