package org.jworkers.hessian.internal;

import java.io.IOException;
import java.util.Map;
import org.jworkers.api.PayloadException;
import org.jworkers.hessian.internal.objects.Patch;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Vocabulary;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec.Decoder;

/** Reads one value after the other, with a reader that is kept as long as it is clean and small. */
final class HessianDecoder implements Decoder {
  private final Vocabulary vocabulary;
  private WireReader reader;

  HessianDecoder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Object decode(Payload payload, String what) throws PayloadException {
    WireReader current = reader == null ? new WireReader(vocabulary, false) : reader;
    // Whatever is thrown: a reader that has failed may hold bytes of the message that failed.
    reader = null;
    Object value = read(current, payload, what);
    if (payload.body().remaining() <= Limits.LARGE) {
      reader = current;
    }
    return value;
  }

  @Override
  public Object decode(Payload payload, String what, Map<String, ?> patch) throws PayloadException {
    try {
      return Patch.into(decode(payload, what), patch);
    } catch (Refusal refusal) {
      throw Refused.of(what, refusal);
    }
  }

  private Object read(WireReader reader, Payload payload, String what) {
    try {
      return reader.message(payload);
    } catch (Refusal refusal) {
      if (reader.failedOnDispensable() && !reader.isLenient()) {
        return read(new WireReader(vocabulary, true), payload, what);
      }
      throw Refused.of(what, refusal);
    } catch (StackOverflowError deep) {
      throw new PayloadException(what, "it is nested too deep for this thread's stack", deep);
    } catch (OutOfMemoryError big) {
      throw new PayloadException(what, "it is too big for the heap of this JVM", big);
    } catch (IOException | RuntimeException | LinkageError | AssertionError failed) {
      throw new PayloadException(what, "it could not be read: " + failed, failed);
    }
  }
}
