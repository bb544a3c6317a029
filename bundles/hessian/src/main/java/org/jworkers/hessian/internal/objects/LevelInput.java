package org.jworkers.hessian.internal.objects;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.util.HashMap;
import java.util.Map;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;

/** What a class sees that reads itself: the other end of a {@link LevelOutput}. */
final class LevelInput extends ObjectInputStream {
  private static final byte[] NOTHING = {};

  private final Object owner;
  private final CustomLevel level;
  private final WireReader in;
  private DataInputStream data;
  private int objects;

  /**
   * Begins to read the list.
   *
   * @param level which part of the object; null for all of an externalizable one
   */
  LevelInput(Object owner, CustomLevel level, WireReader in) throws IOException {
    super();
    this.owner = owner;
    this.level = level;
    this.in = in;
    in.enterList();
    nextBytes();
  }

  /** Leaves out what the class has not read, and ends the list. */
  void end() throws IOException {
    while (!in.atEnd()) {
      in.item(objects++);
      nextBytes();
    }
    in.end();
  }

  private void nextBytes() throws IOException {
    data = new DataInputStream(new ByteArrayInputStream(in.atEnd() ? NOTHING : in.bytes()));
  }

  private void toObject() throws IOException {
    if (data.available() > 0) {
      throw new Refusal("reads an object where it wrote " + data.available() + " bytes");
    }
    if (in.atEnd()) {
      throw Serialization.endOfData();
    }
  }

  @Override
  protected Object readObjectOverride() throws IOException {
    toObject();
    Object value = in.item(objects++);
    nextBytes();
    return value;
  }

  @Override
  public Object readUnshared() throws IOException {
    return readObjectOverride();
  }

  @Override
  public void defaultReadObject() throws IOException {
    toObject();
    in.enterMap();
    while (!in.atEnd()) {
      level.member(in.text()).read(owner, in);
    }
    in.end();
    nextBytes();
  }

  @Override
  public GetField readFields() throws IOException {
    toObject();
    in.enterMap();
    Map<String, Object> values = new HashMap<>();
    while (!in.atEnd()) {
      String name = in.text();
      values.put(name, in.field(name));
    }
    in.end();
    nextBytes();
    return new GotValues(level.description(), values);
  }

  /** All validations run when the whole message has been read, whatever their priority. */
  @Override
  public void registerValidation(ObjectInputValidation validation, int priority) {
    in.whenDone(
        () -> {
          try {
            validation.validateObject();
          } catch (InvalidObjectException invalid) {
            throw new IllegalStateException(invalid.getMessage(), invalid);
          }
        });
  }

  @Override
  public int read() throws IOException {
    return data.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return data.read(into, offset, length);
  }

  @Override
  public int available() throws IOException {
    return data.available();
  }

  @Override
  public int skipBytes(int count) throws IOException {
    return data.skipBytes(count);
  }

  @Override
  public void readFully(byte[] into) throws IOException {
    data.readFully(into);
  }

  @Override
  public void readFully(byte[] into, int offset, int length) throws IOException {
    data.readFully(into, offset, length);
  }

  @Override
  public boolean readBoolean() throws IOException {
    return data.readBoolean();
  }

  @Override
  public byte readByte() throws IOException {
    return data.readByte();
  }

  @Override
  public int readUnsignedByte() throws IOException {
    return data.readUnsignedByte();
  }

  @Override
  public short readShort() throws IOException {
    return data.readShort();
  }

  @Override
  public int readUnsignedShort() throws IOException {
    return data.readUnsignedShort();
  }

  @Override
  public char readChar() throws IOException {
    return data.readChar();
  }

  @Override
  public int readInt() throws IOException {
    return data.readInt();
  }

  @Override
  public long readLong() throws IOException {
    return data.readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return data.readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return data.readDouble();
  }

  @Override
  @Deprecated
  public String readLine() throws IOException {
    return data.readLine();
  }

  @Override
  public String readUTF() throws IOException {
    return data.readUTF();
  }

  /** There is nothing to close: the list belongs to a bigger message. */
  @Override
  public void close() {}
}
