package org.jworkers.core.line;

import java.util.ArrayList;
import java.util.List;
import org.jworkers.api.PayloadException;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/** Turns the values of a line into payloads and back. Safe for use by many threads. */
interface Codecs {

  /** The payload of a value; see {@link org.jworkers.spi.PayloadCodec.Encoder}. */
  Payload encode(Object value, String what);

  /**
   * The payloads of values, for less than one by one; see {@link Line#packAll}. What they were made
   * from may change.
   */
  List<Object> encodeAll(List<?> values, String what);

  /** The same by this encoder. */
  static List<Object> encodeAll(PayloadCodec.Encoder encoder, List<?> values, String what) {
    List<Object> all = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      try {
        all.add(encoder.encode(value, what).kept());
      } catch (PayloadException unnamed) {
        encoder.encode(value, what + "[" + i + "]"); // fails as well, and says which it is
        throw unnamed;
      }
    }
    return all;
  }

  /** The value of a payload; see {@link org.jworkers.spi.PayloadCodec.Decoder}. */
  Object decode(Payload payload, String what);
}
