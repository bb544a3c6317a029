package org.jworkers.hessian.internal;

import java.io.IOException;
import org.jworkers.api.PayloadException;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Vocabulary;
import org.jworkers.hessian.internal.wire.WireWriter;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec.Encoder;

/**
 * Writes one value after the other, with a writer that is kept as long as it is clean and small.
 */
final class HessianEncoder implements Encoder {
  private final Vocabulary vocabulary;
  private WireWriter writer;

  HessianEncoder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Payload encode(Object value, String what) throws PayloadException {
    WireWriter current = writer == null ? new WireWriter(vocabulary) : writer;
    // Whatever is thrown, also by the user's own code: what was written by then is not kept.
    writer = null;
    Payload payload = write(current, value, what);
    if (payload.body().remaining() <= Limits.LARGE) {
      writer = current;
    }
    return payload;
  }

  private static Payload write(WireWriter writer, Object value, String what) {
    try {
      return writer.message(value);
    } catch (Refusal refusal) {
      throw Refused.of(what, refusal);
    } catch (StackOverflowError deep) {
      throw new PayloadException(what, "it is nested too deep for this thread's stack", deep);
    } catch (OutOfMemoryError big) {
      throw new PayloadException(what, "it is too big for the heap of this JVM", big);
    } catch (IOException | RuntimeException | LinkageError | AssertionError failed) {
      throw new PayloadException(what, "it could not be written: " + failed, failed);
    }
  }
}
