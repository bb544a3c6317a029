package org.jworkers.spi;

import org.jworkers.api.PayloadException;

/**
 * Turns values into payloads and back, against a code space: whatever a payload names is looked up
 * there and nowhere else, and only if the code space offers it. Safe for use by many threads; the
 * encoders and decoders it makes are not.
 */
public interface PayloadCodec {

  /** The name of the format, which both sides have to agree on: "hessian2". */
  String name();

  /** A new encoder of values that the classes of {@code space} belong to. */
  Encoder encoder(CodeSpace space);

  /** A new decoder that finds classes in {@code space}. */
  Decoder decoder(CodeSpace space);

  /** Writes values. To be used for many, by one thread at a time. */
  interface Encoder {

    /**
     * Writes one value, whole, or not at all.
     *
     * @param value may be null
     * @param what what the value is to the user, such as "argument": the path in an error starts
     *     with it
     * @throws PayloadException if something in it cannot travel; says what and where
     */
    Payload encode(Object value, String what) throws PayloadException;
  }

  /** Reads values. To be used for many, by one thread at a time. */
  interface Decoder {

    /**
     * Reads one value back. Takes nothing in the payload for granted: it may come from an enemy.
     *
     * @param what what the value is to the user: the path in an error starts with it
     * @throws PayloadException if it is not a whole and permitted payload
     */
    Object decode(Payload payload, String what) throws PayloadException;
  }
}
