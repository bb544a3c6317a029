package org.jworkers.examples.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Gathers the facts about one class file after another. */
final class ClassFacts extends ClassVisitor {
  private final List<MethodSize> sizes = new ArrayList<>();
  private final Map<String, String> superclasses = new HashMap<>();
  private CodeReader reader;
  private String type;
  private long classes;

  ClassFacts() {
    super(Opcodes.ASM9);
  }

  /** From which reader the next class comes. */
  void reader(CodeReader reader) {
    this.reader = reader;
  }

  @Override
  public void visit(
      int version, int access, String name, String generic, String superName, String[] others) {
    classes++;
    type = name.replace('/', '.');
    if (superName != null) {
      superclasses.put(type, superName.replace('/', '.'));
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String generic, String[] exceptions) {
    return new CodeLength(
        reader, length -> sizes.add(new MethodSize(type, name + descriptor, length)));
  }

  ModuleFacts toModuleFacts() {
    return new ModuleFacts(
        classes,
        sizes.size(),
        sizes.stream().mapToLong(MethodSize::bytes).sum(),
        ModuleFacts.largestOf(sizes.stream()),
        superclasses);
  }
}
