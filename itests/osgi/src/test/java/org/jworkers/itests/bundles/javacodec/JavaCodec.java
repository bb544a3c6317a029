package org.jworkers.itests.bundles.javacodec;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.nio.ByteBuffer;
import org.jworkers.api.PayloadException;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/** A codec that lives in these tests only: Java serialization, against a code space. */
@ServiceProvider(PayloadCodec.class)
public final class JavaCodec implements PayloadCodec {
  @Override
  public String name() {
    return "java";
  }

  @Override
  public Encoder encoder(CodeSpace space) {
    return (value, what) -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      } catch (IOException e) {
        throw new PayloadException(what, e.toString(), e);
      }
      return new Payload(ByteBuffer.wrap(bytes.toByteArray()));
    };
  }

  @Override
  public Decoder decoder(CodeSpace space) {
    return (payload, what) -> {
      byte[] bytes = new byte[payload.body().remaining()];
      payload.body().duplicate().get(bytes);
      try (ObjectInputStream in = new Reader(new ByteArrayInputStream(bytes), space)) {
        return in.readObject();
      } catch (IOException | ClassNotFoundException e) {
        throw new PayloadException(what, e.toString(), e);
      }
    };
  }

  private static final class Reader extends ObjectInputStream {
    private final CodeSpace space;

    Reader(InputStream in, CodeSpace space) throws IOException {
      super(in);
      this.space = space;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass desc)
        throws IOException, ClassNotFoundException {
      String name = desc.getName();
      if (name.startsWith("[") || name.startsWith("java.") || name.matches("[a-z]+")) {
        return Class.forName(name, false, Reader.class.getClassLoader());
      }
      if (!space.offers(name)) {
        throw new IOException(name + " is not offered: " + space.howToOffer(name));
      }
      return space.load(name);
    }
  }
}
