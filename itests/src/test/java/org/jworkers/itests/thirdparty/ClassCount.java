package org.jworkers.itests.thirdparty;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.LongAdder;

/**
 * An agent that says at the end of the JVM how many classes of a package came by, how many of them
 * were woven, and how many bytes they had. Its argument is the package; given once before the
 * weaver and once after it, it shows what the weaver did.
 */
public final class ClassCount implements ClassFileTransformer {
  private static final String CHECK = "org/jworkers/api/Checkpoint";

  private final String packageName;
  private final LongAdder classes = new LongAdder();
  private final LongAdder woven = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  private ClassCount(String packageName) {
    this.packageName = packageName.replace('.', '/') + "/";
  }

  /** Begins to count. */
  public static void premain(String packageName, Instrumentation instrumentation) {
    ClassCount count = new ClassCount(packageName);
    instrumentation.addTransformer(count);
    Runtime.getRuntime().addShutdownHook(new Thread(count::print));
  }

  @Override
  public byte[] transform(
      ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] file) {
    if (name != null && name.startsWith(packageName)) {
      classes.increment();
      bytes.add(file.length);
      // Names stand in class files as they are.
      if (new String(file, StandardCharsets.ISO_8859_1).contains(CHECK)) {
        woven.increment();
      }
    }
    return null;
  }

  private void print() {
    System.out.printf(
        "%d classes, %d of them woven, %d bytes%n", classes.sum(), woven.sum(), bytes.sum());
  }
}
