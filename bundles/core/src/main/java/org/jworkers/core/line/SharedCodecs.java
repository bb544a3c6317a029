package org.jworkers.core.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/**
 * As many encoders and decoders as are used at the same time, for all lines that speak one language
 * on a line that many workers share: a worker that has nothing to say has none.
 */
final class SharedCodecs implements Codecs {
  private final All all;
  private final Language language;
  private final Spare<PayloadCodec.Encoder> encoders = new Spare<>();
  private final Spare<PayloadCodec.Decoder> decoders = new Spare<>();

  /** How many lines use them. Guarded by the lock of all. */
  private int users;

  private SharedCodecs(All all, Language language) {
    this.all = all;
    this.language = language;
  }

  /** Those of all languages that are spoken on one line. */
  static final class All {
    private final Map<Language, SharedCodecs> byLanguage = new HashMap<>();

    /** Those of one language, for one more line. */
    synchronized SharedCodecs of(Language language) {
      SharedCodecs shared =
          byLanguage.computeIfAbsent(language, none -> new SharedCodecs(this, language));
      shared.users++;
      return shared;
    }

    private synchronized void leave(SharedCodecs shared) {
      shared.users--;
      if (shared.users == 0) {
        byLanguage.remove(shared.language);
      }
    }
  }

  /** What nobody uses now. */
  private static final class Spare<T> {
    private static final int MOST = 16;

    private final Deque<T> spare = new ArrayDeque<>();

    T take(Supplier<T> maker) {
      T taken;
      synchronized (spare) {
        taken = spare.pollLast();
      }
      return taken == null ? maker.get() : taken;
    }

    void give(T used) {
      synchronized (spare) {
        if (spare.size() < MOST) {
          spare.addLast(used);
        }
      }
    }
  }

  @Override
  public Payload encode(Object value, String what) {
    PayloadCodec.Encoder encoder = encoders.take(language::encoder);
    try {
      return encoder.encode(value, what);
    } finally {
      encoders.give(encoder);
    }
  }

  @Override
  public List<Object> encodeAll(List<?> values, String what) {
    PayloadCodec.Encoder encoder = encoders.take(language::encoder);
    try {
      return Codecs.encodeAll(encoder, values, what);
    } finally {
      encoders.give(encoder);
    }
  }

  @Override
  public Object decode(Payload payload, String what) {
    PayloadCodec.Decoder decoder = decoders.take(language::decoder);
    try {
      return decoder.decode(payload, what);
    } finally {
      decoders.give(decoder);
    }
  }

  /** One line less has use for them. */
  void leave() {
    all.leave(this);
  }
}
