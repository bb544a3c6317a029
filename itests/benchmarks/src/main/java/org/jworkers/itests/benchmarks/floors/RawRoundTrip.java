package org.jworkers.itests.benchmarks.floors;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/** 16 bytes to a child JVM and back, by plain channels. Parameter: "uds" or "tcp". */
public final class RawRoundTrip implements Contestant {
  private static final int BYTES = 16;

  private final String kind;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);
  private RawPeer peer;

  /** For the stage. */
  public RawRoundTrip(String[] parameters) {
    kind = parameters[0];
  }

  @Override
  public void open() throws IOException {
    peer = RawPeer.start(kind, BYTES);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.medianMicros(10_000, this::call);
  }

  private void call(int number) throws IOException {
    buffer.clear().putLong(number).putLong(0).flip();
    RawPeer.write(peer.channel(), buffer);
    buffer.clear();
    while (buffer.hasRemaining()) {
      peer.channel().read(buffer);
    }
    if (buffer.getLong(0) != number) {
      throw new IOException("Not what was sent");
    }
  }

  @Override
  public void close() throws Exception {
    peer.close();
  }
}
