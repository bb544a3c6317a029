package org.jworkers.spi;

import java.util.Map;
import org.jworkers.api.PayloadException;
import org.jworkers.api.Transfer;

/**
 * Turns values into payloads and back, against a code space: whatever a payload names is looked up
 * there and nowhere else, and only if the code space offers it. Safe for use by many threads; the
 * encoders and decoders it makes are not.
 */
public interface PayloadCodec {

  /** The name of the format, which both sides have to agree on: "hessian2". */
  String name();

  /**
   * A new encoder of values that the classes of {@code space} belong to.
   *
   * @param transfer which way they go: their classes may want to know, see {@link Transfer}
   */
  Encoder encoder(CodeSpace space, Transfer transfer);

  /** A new encoder of values that stay on this machine. */
  default Encoder encoder(CodeSpace space) {
    return encoder(space, Transfer.LOCAL);
  }

  /** A new decoder that finds classes in {@code space}. */
  Decoder decoder(CodeSpace space);

  /** Writes values. To be used for many, by one thread at a time. */
  interface Encoder {

    /**
     * Writes one value, whole, or not at all. Big arrays in it may be {@linkplain Block#lent lent}
     * to the payload: before the value changes, the payload has to be {@linkplain Payload#kept
     * kept}.
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

    /**
     * Reads one value back and puts other values into some of its fields, for what this side knows
     * better than the one that wrote it.
     *
     * @param patch the names of the fields, with what is to be in them; a map in the place of an
     *     object is a patch for that object
     * @throws PayloadException also if there is no such field, or the value does not fit into it
     */
    Object decode(Payload payload, String what, Map<String, ?> patch) throws PayloadException;
  }
}
