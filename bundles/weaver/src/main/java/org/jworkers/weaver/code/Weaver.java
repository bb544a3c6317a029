package org.jworkers.weaver.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts checks into the loops and entries of a class's methods. A check takes nothing from the stack
 * and leaves nothing there, so that the stack map frames of the class stay right, and none has to
 * be computed: no other class is loaded for it.
 */
public final class Weaver {
  /** The internal name of the class that woven classes call. */
  public static final String CHECKPOINT = Targets.CHECKPOINT;

  private final Supertypes supertypes;

  /** Weaves classes whose supertypes are among these. */
  public Weaver(Supertypes supertypes) {
    this.supertypes = supertypes;
  }

  /** The class with checks; the same array if there is no place for one. */
  public byte[] weave(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassNode type = new ClassNode();
    reader.accept(type, ClassReader.EXPAND_FRAMES);
    Set<String> entries = Entries.of(type, supertypes);
    StableFields fields = StableFields.of(type);
    Map<String, MethodNode> woven = new HashMap<>();
    for (MethodNode method : type.methods) {
      String key = method.name + method.desc;
      if (method.instructions.size() > 0
          && new MethodWeaving(method, fields).weave(entries.contains(key))) {
        woven.put(key, method);
      }
    }
    return woven.isEmpty() ? classFile : write(reader, woven);
  }

  /** Methods that would become too long are left as they were. */
  private byte[] write(ClassReader reader, Map<String, MethodNode> woven) {
    Set<String> tooLarge = new HashSet<>();
    while (true) {
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new Exchange(writer, woven), ClassReader.EXPAND_FRAMES);
      try {
        return writer.toByteArray();
      } catch (MethodTooLargeException excess) {
        String key = excess.getMethodName() + excess.getDescriptor();
        if (!tooLarge.add(key)) {
          throw excess;
        }
        woven.remove(key);
      }
    }
  }

  /** Takes the woven methods instead of those read. The others are copied as they are. */
  private static final class Exchange extends ClassVisitor {
    private final Map<String, MethodNode> woven;

    Exchange(ClassVisitor writer, Map<String, MethodNode> woven) {
      super(Opcodes.ASM9, writer);
      this.woven = woven;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor writer = super.visitMethod(access, name, descriptor, signature, exceptions);
      MethodNode method = woven.get(name + descriptor);
      if (method == null) {
        return writer;
      }
      method.accept(writer);
      return null;
    }
  }
}
