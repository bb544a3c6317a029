package org.jworkers.examples.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Compares with the lengths that stand in the class files, read without any library. */
class CodeLengthTest {

  @Test
  void isTheLengthThatTheClassFileStates() throws IOException {
    int compared = 0;
    for (Batch batch : ClassFiles.batches(1000)) {
      if (batch.module().equals("java.base")) {
        long found = ClassScan.scan(batch).modules().get("java.base").bytecode();

        assertEquals(statedLength(batch), found, () -> "first of batch: " + batch.classes().get(0));
        compared += batch.size();
      }
    }
    assertTrue(compared > 1000, "only " + compared + " classes in java.base");
  }

  private static long statedLength(Batch batch) throws IOException {
    long length = 0;
    for (String name : batch.classes()) {
      length += statedLength(ClassFiles.read(batch.module(), name));
    }
    return length;
  }

  private static long statedLength(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    in.readLong();
    String[] texts = constantTexts(in);
    in.skipBytes(6);
    in.skipBytes(2 * in.readUnsignedShort());
    return membersCode(in, texts) + membersCode(in, texts);
  }

  private static String[] constantTexts(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        case 5, 6 -> {
          in.skipBytes(8);
          i++;
        }
        default -> in.skipBytes(4);
      }
    }
    return texts;
  }

  private static long membersCode(DataInputStream in, String[] texts) throws IOException {
    long code = 0;
    for (int members = in.readUnsignedShort(); members > 0; members--) {
      in.skipBytes(6);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        boolean isCode = "Code".equals(texts[in.readUnsignedShort()]);
        int length = in.readInt();
        if (isCode) {
          in.skipBytes(4);
          int codeLength = in.readInt();
          code += codeLength;
          length -= 8;
        }
        in.skipBytes(length);
      }
    }
    return code;
  }
}
