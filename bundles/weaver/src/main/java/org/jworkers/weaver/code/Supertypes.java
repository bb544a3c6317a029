package org.jworkers.weaver.code;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which methods of a class may be called by code that is not woven, because they override methods
 * of types that are not: the comparator that a sort of the JDK calls for ever.
 */
public final class Supertypes {
  private static final int NEVER_OVERRIDDEN =
      Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;

  private final ClassFiles files;
  private final Predicate<String> woven;
  private final Map<String, Set<String>> overridable = new ConcurrentHashMap<>();

  /**
   * The types that a class loader sees.
   *
   * @param woven which types, by internal name, are woven
   */
  public Supertypes(ClassFiles files, Predicate<String> woven) {
    this.files = files;
    this.woven = woven;
  }

  /** The methods, as name and descriptor, that a subtype of {@code types} may override so. */
  Set<String> overridable(Iterable<String> types) {
    Set<String> methods = new HashSet<>();
    for (String type : types) {
      methods.addAll(overridable(type));
    }
    return methods;
  }

  private Set<String> overridable(String type) {
    Set<String> known = overridable.get(type);
    if (known == null) {
      known = read(type); // not computeIfAbsent: reading comes back here for the supertypes
      overridable.put(type, known);
    }
    return known;
  }

  private Set<String> read(String type) {
    Set<String> methods = new HashSet<>();
    try (InputStream file = files.open(type)) {
      if (file != null) {
        int parts = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
        new ClassReader(file).accept(new Collector(methods, woven.test(type)), parts);
      }
    } catch (IOException unreadable) {
      // The class itself will fail to load for it, with a better message.
    }
    return Set.copyOf(methods);
  }

  /** Collects from one type and those above it. */
  private final class Collector extends ClassVisitor {
    private final Set<String> methods;
    private final boolean inner;

    Collector(Set<String> methods, boolean inner) {
      super(Opcodes.ASM9);
      this.methods = methods;
      this.inner = inner;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      if (superName != null) {
        methods.addAll(overridable(superName));
      }
      for (String type : interfaces) {
        methods.addAll(overridable(type));
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if (!inner && (access & NEVER_OVERRIDDEN) == 0) {
        methods.add(name + descriptor);
      }
      return null;
    }
  }
}
