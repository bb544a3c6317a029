package org.jworkers.core.line;

import java.io.IOException;
import java.util.List;
import org.jworkers.api.PayloadException;
import org.jworkers.api.Transfer;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.Unread;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/**
 * A line on which values travel as payloads. Until {@link #speak} has given it a codec, bodies are
 * payloads that it passes on as they are.
 */
public abstract class CodedLine implements Line {
  private volatile Codecs codecs;

  CodedLine() {}

  /** From now on bodies are values, written and read by {@code codec} against {@code space}. */
  public final void speak(PayloadCodec codec, CodeSpace space, Transfer transfer) {
    codecs = codecs(new Language(codec, space, transfer));
  }

  /** The codecs of a language, for this line. */
  abstract Codecs codecs(Language language);

  /** Sends a message that may take a millisecond to leave, if nobody hurries. */
  public abstract void sendSoon(Message message) throws IOException;

  @Override
  public final Object pack(Object value, String what) {
    return codecs.encode(value, what).kept();
  }

  @Override
  public final List<Object> packAll(List<?> values, String what) {
    return codecs.encodeAll(values, what);
  }

  @Override
  public final Object lend(Object value, String what) {
    return codecs.encode(value, what);
  }

  @Override
  public final void keep(Object body) {
    ((Payload) body).kept();
  }

  @Override
  public final Object unpack(Object body, String what) {
    if (body instanceof Unread unread) {
      throw new PayloadException(what, unread.reason());
    }
    return codecs.decode((Payload) body, what);
  }

  @Override
  public final Object copy(Object value, String what) {
    return unpack(codecs.encode(value, what), what);
  }
}
