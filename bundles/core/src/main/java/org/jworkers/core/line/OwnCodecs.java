package org.jworkers.core.line;

import java.util.List;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/** One encoder and one decoder, for the line of one worker. */
final class OwnCodecs implements Codecs {
  private final PayloadCodec.Encoder encoder;
  private final PayloadCodec.Decoder decoder;
  private final Object encoding = new Object();
  private final Object decoding = new Object();

  OwnCodecs(Language language) {
    encoder = language.encoder();
    decoder = language.decoder();
  }

  @Override
  public Payload encode(Object value, String what) {
    synchronized (encoding) {
      return encoder.encode(value, what);
    }
  }

  @Override
  public List<Object> encodeAll(List<?> values, String what) {
    synchronized (encoding) {
      return Codecs.encodeAll(encoder, values, what);
    }
  }

  @Override
  public Object decode(Payload payload, String what) {
    synchronized (decoding) {
      return decoder.decode(payload, what);
    }
  }
}
