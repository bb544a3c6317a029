package org.jworkers.itests.benchmarks.ours;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jworkers.api.PayloadException;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/**
 * A codec that costs next to nothing for numbers and arrays of doubles, to see what all the rest
 * costs: Java serialization for everything else.
 */
public final class PlainCodec implements PayloadCodec {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Encoder encoder(CodeSpace space) {
    return PlainCodec::encode;
  }

  @Override
  public Decoder decoder(CodeSpace space) {
    return PlainCodec::decode;
  }

  private static Payload encode(Object value, String what) {
    if (value instanceof Integer number) {
      return new Payload(ByteBuffer.allocate(5).put((byte) 'i').putInt(number).flip());
    }
    if (value instanceof double[] block) {
      ByteBuffer bytes = ByteBuffer.allocate(block.length * Double.BYTES);
      bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(block);
      return new Payload(ByteBuffer.wrap(new byte[] {'d'}), List.of(bytes));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write('o');
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new PayloadException(what, String.valueOf(e.getMessage()), e);
    }
    return new Payload(ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static Object decode(Payload payload, String what) {
    ByteBuffer body = payload.body().duplicate();
    byte kind = body.get();
    if (kind == 'i') {
      return body.getInt();
    }
    if (kind == 'd') {
      ByteBuffer block = payload.blocks().get(0).duplicate().order(ByteOrder.LITTLE_ENDIAN);
      double[] values = new double[block.remaining() / Double.BYTES];
      block.asDoubleBuffer().get(values);
      return values;
    }
    byte[] bytes = new byte[body.remaining()];
    body.get(bytes);
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new PayloadException(what, String.valueOf(e.getMessage()), e);
    }
  }
}
