package org.jworkers.itests.hostile.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Frame;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;

/** Any bytes on a line are messages, or a clear end; and messages survive to be written again. */
public final class FramesFuzz {
  private static final long LARGEST = 1 << 20;
  private static final Bounds BOUNDS = new Bounds("frames", 2 << 20, 64);

  private FramesFuzz() {}

  /** For the fuzzer, and for the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    BOUNDS.hold(input.length, () -> read(input));
  }

  private static void read(byte[] input) {
    WireLine line = new WireLine(new Bytes(input), "fuzz", LARGEST);
    try {
      while (true) {
        sendOn(line.next());
      }
    } catch (IOException end) {
      // Said clearly, which is all that one can ask.
    } finally {
      line.close(); // the answer to a sign of life has made a thread
    }
  }

  private static void sendOn(Message message) throws IOException {
    Frame frame = Frames.frame(message);
    ByteBuffer body = ByteBuffer.allocate((int) frame.size());
    frame.body().forEach(body::put);
    Message again = Frames.message(frame.type(), body.flip());
    if (!again.equals(message)) {
      throw new AssertionError(message + " became " + again);
    }
  }

  /** What comes is given, what goes is lost. */
  private record Bytes(ByteBuffer incoming) implements ByteChannel {
    Bytes(byte[] bytes) {
      this(ByteBuffer.wrap(bytes));
    }

    @Override
    public int read(ByteBuffer into) {
      if (!incoming.hasRemaining()) {
        return -1;
      }
      int count = Math.min(into.remaining(), incoming.remaining());
      into.put(incoming.slice(incoming.position(), count));
      incoming.position(incoming.position() + count);
      return count;
    }

    @Override
    public int write(ByteBuffer from) {
      int count = from.remaining();
      from.position(from.limit());
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }

  /** For the fuzzer, at its end. */
  public static void fuzzerTearDown() {
    System.err.println(BOUNDS);
  }
}
