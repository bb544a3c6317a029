package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jworkers.api.PayloadException;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec.Decoder;
import org.jworkers.spi.PayloadCodec.Encoder;

/** Sends values from one codec to another, through an encoder and a decoder that are used again. */
final class RoundTrip {
  private final Encoder encoder;
  private final Decoder decoder;

  RoundTrip(CodeSpace space) {
    this(space, space);
  }

  RoundTrip(CodeSpace from, CodeSpace to) {
    encoder = new HessianCodec().encoder(from);
    decoder = new HessianCodec().decoder(to);
  }

  static RoundTrip ofTests() {
    return new RoundTrip(TestSpace.ofTests());
  }

  Payload encode(Object value) {
    return encoder.encode(value, "arg");
  }

  Object decode(Payload payload) {
    return decoder.decode(payload, "arg");
  }

  @SuppressWarnings("unchecked")
  <T> T send(T value) {
    return (T) decode(encode(value));
  }

  /** What is said of a value that cannot travel. */
  String refusal(Object value) {
    return assertThrows(PayloadException.class, () -> encode(value)).getMessage();
  }

  /** What is said of a payload that cannot be read. */
  String refusal(Payload payload) {
    return assertThrows(PayloadException.class, () -> decode(payload)).getMessage();
  }
}
