package org.jworkers.core.line;

import org.jworkers.spi.Payload;

/** Turns the values of a line into payloads and back. Safe for use by many threads. */
interface Codecs {

  /** The payload of a value; see {@link org.jworkers.spi.PayloadCodec.Encoder}. */
  Payload encode(Object value, String what);

  /** The value of a payload; see {@link org.jworkers.spi.PayloadCodec.Decoder}. */
  Object decode(Payload payload, String what);
}
