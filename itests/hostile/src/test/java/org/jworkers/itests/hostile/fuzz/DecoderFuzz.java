package org.jworkers.itests.hostile.fuzz;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.jworkers.api.PayloadException;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;
import org.jworkers.spi.PayloadCodec;

/**
 * Any payload is read or refused, for little memory, and loads nothing that is not offered. What
 * was read can be written and read again.
 */
public final class DecoderFuzz {
  private static final PayloadCodec CODEC =
      ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();
  private static final OfferedTypes SPACE = new OfferedTypes();
  private static final PayloadCodec.Encoder ENCODER = CODEC.encoder(SPACE);
  private static final PayloadCodec.Decoder DECODER = CODEC.decoder(SPACE);
  private static final Object REFUSED = new Object();
  private static final Bounds BOUNDS = new Bounds("decoder", 8 << 20, 256);

  /** What a writer cannot know that a reader will say. */
  private static final Pattern READERS_OWN =
      Pattern.compile(
          ".*(needed too early|too expensive to hash|have the same hash|too much memory"
              + "|are equal|refuses its values|cannot be read|cannot be compared"
              // A collection that is its own key has a hash without end.
              + "|too deep for this thread's stack).*",
          Pattern.DOTALL);

  private DecoderFuzz() {}

  /** For the fuzzer, and for the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    Payload payload = payload(input);
    BOUNDS.hold(input.length, () -> read(payload));
    Object value = read(payload);
    if (value != REFUSED) {
      sendOn(value);
    }
  }

  private static Object read(Payload payload) {
    try {
      return DECODER.decode(payload, "input");
    } catch (PayloadException refused) {
      return REFUSED;
    }
  }

  private static void sendOn(Object value) {
    Payload payload;
    try {
      payload = ENCODER.encode(value, "value");
    } catch (PayloadException refused) {
      return;
    }
    try {
      DECODER.decode(payload, "copy");
    } catch (PayloadException refused) {
      if (!READERS_OWN.matcher(refused.getMessage()).matches()) {
        throw new AssertionError("What was written cannot be read", refused);
      }
    }
  }

  /** The first byte says how many blocks there are, three bytes each of what and how long. */
  static Payload payload(byte[] input) {
    ByteBuffer rest = ByteBuffer.wrap(input);
    int count = rest.hasRemaining() ? rest.get() & 3 : 0;
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count && rest.remaining() >= 3; i++) {
      Class<?> element = element((char) rest.get());
      int length = Math.min(rest.getShort() & 0xffff, rest.remaining());
      Object array = Array.newInstance(element, length / Block.width(element));
      Block.put(rest.slice(rest.position(), length), array, 0);
      blocks.add(Block.of(array, true));
      rest.position(rest.position() + length);
    }
    return new Payload(rest.slice(), blocks);
  }

  private static Class<?> element(char kind) {
    try {
      return Block.element(kind);
    } catch (IllegalArgumentException none) {
      return byte.class;
    }
  }

  /** For the fuzzer, at its end. */
  public static void fuzzerTearDown() {
    System.err.println(BOUNDS);
  }
}
