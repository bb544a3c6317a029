package org.jworkers.hessian.internal.objects;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotActiveException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * What a class sees that writes itself. As in Java serialization there are bytes and, between them,
 * objects: a list on the wire, of binary data and values in turn, the data first.
 */
final class LevelOutput extends ObjectOutputStream {
  private final Object owner;
  private final List<Member> members;
  private final WireWriter out;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream data = new DataOutputStream(bytes);
  private PutValues values;
  private int objects;

  /**
   * Begins nothing yet.
   *
   * @param members what the class may leave to serialization
   */
  LevelOutput(Object owner, List<Member> members, WireWriter out) throws IOException {
    super();
    this.owner = owner;
    this.members = members;
    this.out = out;
  }

  /** Begins the list. */
  void begin() throws IOException {
    out.beginList();
  }

  /** Ends the list. */
  void end() throws IOException {
    if (bytes.size() > 0) {
      writeBytes();
    }
    out.end();
  }

  @Override
  protected void writeObjectOverride(Object value) throws IOException {
    writeBytes();
    out.item(objects++, value);
  }

  @Override
  public void writeUnshared(Object value) throws IOException {
    writeObjectOverride(value);
  }

  @Override
  public void defaultWriteObject() throws IOException {
    writeBytes();
    out.beginMap(null, null);
    for (Member member : members) {
      out.writeString(member.name());
      member.write(owner, out);
    }
    out.end();
  }

  @Override
  public PutField putFields() {
    if (values == null) {
      values = new PutValues();
    }
    return values;
  }

  @Override
  public void writeFields() throws IOException {
    if (values == null) {
      throw new NotActiveException("putFields was not called");
    }
    writeBytes();
    values.write(out);
  }

  private void writeBytes() throws IOException {
    out.writeBytes(bytes.toByteArray());
    bytes.reset();
  }

  @Override
  public void write(int value) throws IOException {
    data.write(value);
  }

  @Override
  public void write(byte[] from) throws IOException {
    data.write(from);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    data.write(from, offset, length);
  }

  @Override
  public void writeBoolean(boolean value) throws IOException {
    data.writeBoolean(value);
  }

  @Override
  public void writeByte(int value) throws IOException {
    data.writeByte(value);
  }

  @Override
  public void writeShort(int value) throws IOException {
    data.writeShort(value);
  }

  @Override
  public void writeChar(int value) throws IOException {
    data.writeChar(value);
  }

  @Override
  public void writeInt(int value) throws IOException {
    data.writeInt(value);
  }

  @Override
  public void writeLong(long value) throws IOException {
    data.writeLong(value);
  }

  @Override
  public void writeFloat(float value) throws IOException {
    data.writeFloat(value);
  }

  @Override
  public void writeDouble(double value) throws IOException {
    data.writeDouble(value);
  }

  @Override
  public void writeBytes(String text) throws IOException {
    data.writeBytes(text);
  }

  @Override
  public void writeChars(String text) throws IOException {
    data.writeChars(text);
  }

  @Override
  public void writeUTF(String text) throws IOException {
    data.writeUTF(text);
  }

  /** There is nothing to flush, reset or close: the list belongs to a bigger message. */
  @Override
  public void flush() {}

  @Override
  public void close() {}
}
