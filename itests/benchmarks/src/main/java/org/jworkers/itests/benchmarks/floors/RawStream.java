package org.jworkers.itests.benchmarks.floors;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/**
 * Frames of 16 bytes to a child JVM and back, at most 1024 on their way. Parameter: "uds" or "tcp".
 */
public final class RawStream implements Contestant {
  private static final int FRAME = 16;
  private static final int WINDOW = 1024;
  private static final int FRAMES = 20_000_000;

  private final String kind;
  private final ByteBuffer out = ByteBuffer.allocateDirect(WINDOW * FRAME);
  private final ByteBuffer in = ByteBuffer.allocateDirect(WINDOW * FRAME);
  private RawPeer peer;

  /** For the stage. */
  public RawStream(String[] parameters) {
    kind = parameters[0];
  }

  @Override
  public void open() throws IOException {
    peer = RawPeer.start(kind, 0);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.perSecond(FRAMES, this::run);
  }

  private void run(int frames) throws IOException {
    int sent = 0;
    int back = 0;
    in.clear();
    while (back < frames) {
      out.clear();
      for (; sent < frames && sent - back < WINDOW; sent++) {
        out.putLong(sent).putLong(0);
      }
      RawPeer.write(peer.channel(), out.flip());
      peer.channel().read(in);
      in.flip();
      for (; in.remaining() >= FRAME; back++) {
        if (in.getLong() != back) {
          throw new IOException("Frame " + back + " is not what was sent");
        }
        in.getLong();
      }
      in.compact();
    }
  }

  @Override
  public void close() throws Exception {
    peer.close();
  }
}
