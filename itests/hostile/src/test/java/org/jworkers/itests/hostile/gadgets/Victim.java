package org.jworkers.itests.hostile.gadgets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An application with the libraries that chains are made of, and with Hessian as it is. */
final class Victim implements AutoCloseable {
  private final List<String> touched = new CopyOnWriteArrayList<>();
  private final Libraries loader;

  Victim() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("victim.libraries")))) {
      loader = new Libraries(jars.sorted().map(Victim::url).toArray(URL[]::new));
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** Sees the JDK, the libraries, and the few classes that stand for the application's own. */
  private final class Libraries extends URLClassLoader {
    Libraries(URL[] jars) {
      super(jars, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      touched.add(name);
      return name.startsWith("org.jworkers.itests.hostile.victim.")
          ? Victim.class.getClassLoader().loadClass(name)
          : super.loadClass(name, resolve);
    }
  }

  ClassLoader loader() {
    return loader;
  }

  /** All classes that somebody has asked for since it was made. */
  List<String> touched() {
    return touched;
  }

  /** Reads a message as Hessian's users do. What it throws comes too late to help. */
  Throwable read(byte[] message) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Class<?> type = loader.loadClass("com.caucho.hessian.io.Hessian2Input");
      Object input =
          type.getConstructor(InputStream.class).newInstance(new ByteArrayInputStream(message));
      type.getMethod("readObject").invoke(input);
      return null;
    } catch (InvocationTargetException thrown) {
      return thrown.getCause();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
