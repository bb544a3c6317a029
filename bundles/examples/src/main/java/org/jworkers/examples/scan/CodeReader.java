package org.jworkers.examples.scan;

import org.objectweb.asm.ClassReader;

/** A class reader that tells at which offset in its method the present instruction stands. */
final class CodeReader extends ClassReader {
  private int offset;

  CodeReader(byte[] classFile) {
    super(classFile);
  }

  int offset() {
    return offset;
  }

  @Override
  protected void readBytecodeInstructionOffset(int bytecodeOffset) {
    offset = bytecodeOffset;
  }
}
