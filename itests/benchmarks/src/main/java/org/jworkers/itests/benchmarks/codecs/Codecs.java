package org.jworkers.itests.benchmarks.codecs;

import com.caucho.hessian.io.Hessian2Input;
import com.caucho.hessian.io.Hessian2Output;
import com.caucho.hessian.io.SerializerFactory;
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ServiceLoader;
import org.apache.fory.Fory;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/** The codecs that are measured, each as its makers would use it for many messages. */
final class Codecs {
  private Codecs() {}

  static Codec<?> named(String name) {
    return switch (name) {
      case "jworkers" -> ours();
      case "java" -> new JavaSerialization();
      case "hessian" -> new StockHessian();
      case "kryo" -> new KryoUnregistered();
      case "fory" -> new ForyRegistered();
      default -> throw new IllegalArgumentException("No codec is called " + name);
    };
  }

  private static Codec<Payload> ours() {
    PayloadCodec codec = ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();
    SampleSpace space = new SampleSpace();
    PayloadCodec.Encoder encoder = codec.encoder(space);
    PayloadCodec.Decoder decoder = codec.decoder(space);
    return new Codec<>() {
      @Override
      public Payload write(Object value) {
        return encoder.encode(value, "value");
      }

      @Override
      public Object read(Payload bytes) {
        return decoder.decode(bytes, "value");
      }
    };
  }

  private static final class JavaSerialization implements Codec<byte[]> {
    @Override
    public byte[] write(Object value) throws Exception {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      return bytes.toByteArray();
    }

    @Override
    public Object read(byte[] bytes) throws Exception {
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        return in.readObject();
      }
    }
  }

  /** It knows no records. */
  private static final class StockHessian implements Codec<byte[]> {
    private final SerializerFactory factory = new SerializerFactory();

    @Override
    public byte[] write(Object value) throws Exception {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Hessian2Output out = new Hessian2Output(bytes);
      out.setSerializerFactory(factory);
      out.writeObject(value);
      out.flush();
      return bytes.toByteArray();
    }

    @Override
    public Object read(byte[] bytes) throws Exception {
      Hessian2Input in = new Hessian2Input(new ByteArrayInputStream(bytes));
      in.setSerializerFactory(factory);
      return in.readObject();
    }
  }

  private static final class KryoUnregistered implements Codec<byte[]> {
    private final Kryo kryo = new Kryo();
    private final Output out = new Output(1 << 16, -1);
    private final Input in = new Input();

    KryoUnregistered() {
      kryo.setRegistrationRequired(false);
      kryo.setReferences(true);
    }

    @Override
    public byte[] write(Object value) {
      out.reset();
      kryo.writeClassAndObject(out, value);
      return out.toBytes();
    }

    @Override
    public Object read(byte[] bytes) {
      in.setBuffer(bytes);
      return kryo.readClassAndObject(in);
    }
  }

  private static final class ForyRegistered implements Codec<byte[]> {
    private final Fory fory = Fory.builder().withRefTracking(true).build();

    ForyRegistered() {
      fory.register(Sample.class);
    }

    @Override
    public byte[] write(Object value) {
      return fory.serialize(value);
    }

    @Override
    public Object read(byte[] bytes) {
      return fory.deserialize(bytes);
    }
  }
}
