package org.jworkers.weaver.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of a class that need a check at their entry: those that may recurse, and those that
 * loops of foreign code may call.
 */
final class Entries {
  private static final int NOT_VIRTUAL = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;

  private final ClassNode type;
  private final Map<String, MethodNode> methods = new HashMap<>();
  private final CallGraph graph = new CallGraph();
  private final Set<String> entries = new HashSet<>();

  private Entries(ClassNode type) {
    this.type = type;
    type.methods.forEach(method -> methods.put(method.name + method.desc, method));
  }

  /** The methods of {@code type}, as name and descriptor. */
  static Set<String> of(ClassNode type, Supertypes supertypes) {
    Entries entries = new Entries(type);
    entries.methods.forEach(entries::read);
    entries.entries.addAll(entries.graph.cut());
    entries.addOverriding(supertypes);
    return entries.entries;
  }

  private void read(String caller, MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call) {
        read(caller, call);
      } else if (instruction instanceof InvokeDynamicInsnNode call) {
        readConstants(caller, call.bsmArgs);
      } else if (instruction instanceof LdcInsnNode load) {
        readConstants(caller, load.cst);
      }
    }
  }

  private void read(String caller, MethodInsnNode call) {
    String callee = call.name + call.desc;
    MethodNode target = methods.get(callee);
    // A virtual call of a method of that name may come back here through a supertype of both.
    boolean back =
        call.owner.equals(type.name)
            || (call.getOpcode() != Opcodes.INVOKESTATIC
                && call.getOpcode() != Opcodes.INVOKESPECIAL
                && target != null
                && (target.access & NOT_VIRTUAL) == 0);
    if (target != null && back) {
      graph.add(caller, callee);
    }
  }

  /** A lambda, or another method of this class that is handed out: anyone may call it. */
  private void readConstants(String caller, Object... constants) {
    for (Object constant : constants) {
      if (constant instanceof Handle handle && handle.getOwner().equals(type.name)) {
        String callee = handle.getName() + handle.getDesc();
        graph.add(caller, callee);
        entries.add(callee);
      } else if (constant instanceof ConstantDynamic dynamic) {
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
          arguments.add(dynamic.getBootstrapMethodArgument(i));
        }
        readConstants(caller, arguments.toArray());
      }
    }
  }

  private void addOverriding(Supertypes supertypes) {
    List<String> above = new ArrayList<>(type.interfaces);
    if (type.superName != null) {
      above.add(type.superName);
    }
    Set<String> overridable = supertypes.overridable(above);
    methods.forEach(
        (name, method) -> {
          if ((method.access & NOT_VIRTUAL) == 0 && overridable.contains(name)) {
            entries.add(name);
          }
        });
  }
}
