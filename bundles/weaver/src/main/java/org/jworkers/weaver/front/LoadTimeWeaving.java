package org.jworkers.weaver.front;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Weaves classes as this JVM loads them: those that offer themselves for payloads, but for what the
 * selection leaves out, and those that it names.
 */
public final class LoadTimeWeaving implements ClassFileTransformer {
  private final Selection selection;
  private final Offers offers = new Offers();
  private final Instrumentation instrumentation;
  private final Map<ClassLoader, LoaderWeaving> loaders =
      Collections.synchronizedMap(new WeakHashMap<>());

  private LoadTimeWeaving(Selection selection, Instrumentation instrumentation) {
    this.selection = selection;
    this.instrumentation = instrumentation;
  }

  /**
   * Begins to weave.
   *
   * @param packages the list of packages; null or empty for that of the system property
   * @param late whether classes may have been loaded before, which are woven again then
   */
  public static void install(String packages, Instrumentation instrumentation, boolean late) {
    boolean given = packages != null && !packages.isBlank();
    Selection selection = Selection.of(given ? packages : System.getProperty(Selection.PROPERTY));
    LoadTimeWeaving weaving = new LoadTimeWeaving(selection, instrumentation);
    // Some JVMs refuse retransformation to an agent that the launcher starts.
    boolean again = late && instrumentation.isRetransformClassesSupported();
    instrumentation.addTransformer(weaving, again);
    if (again) {
      weaving.weaveLoaded();
    }
  }

  private void weaveLoaded() {
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      String name = type.getName().replace('.', '/');
      if (isWanted(type.getModule(), name) && instrumentation.isModifiableClass(type)) {
        retransform(type);
      }
    }
  }

  private void retransform(Class<?> type) {
    try {
      instrumentation.retransformClasses(type);
    } catch (Exception | LinkageError refused) {
      warn(type.getName(), refused);
    }
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (name == null || loader == null || !isWanted(module, name)) {
      return null;
    }
    try {
      return weave(module, loader, classFile);
    } catch (Throwable failure) { // whatever it is, the class is fine without us
      warn(name, failure);
      return null;
    }
  }

  /** A logger costs 20 ms, which is much for the start of a JVM that most likely needs none. */
  private static void warn(String type, Throwable why) {
    System.getLogger(LoadTimeWeaving.class.getName())
        .log(System.Logger.Level.WARNING, "Left " + type + " unwoven", why);
  }

  private boolean isWanted(Module module, String name) {
    return selection.contains(name) || (!selection.leavesOut(name) && offers.contain(module, name));
  }

  private boolean isWoven(String name) {
    return selection.contains(name) || (!selection.leavesOut(name) && offers.contain(name));
  }

  private byte[] weave(Module module, ClassLoader loader, byte[] classFile) {
    LoaderWeaving weaving = loaders.get(loader);
    if (weaving == null) {
      weaving = new LoaderWeaving(loader, this::isWoven);
      loaders.put(loader, weaving);
    }
    if (!weaving.seesCheckpoint()) {
      return null;
    }
    byte[] woven = weaving.weaver().weave(classFile);
    if (woven == classFile) {
      return null;
    }
    letRead(module, LoaderWeaving.checkpointModule(loader));
    return woven;
  }

  private void letRead(Module module, Module checkpoint) {
    if (module.isNamed() && !module.canRead(checkpoint)) {
      instrumentation.redefineModule(
          module, Set.of(checkpoint), Map.of(), Map.of(), Set.of(), Map.of());
    }
  }
}
