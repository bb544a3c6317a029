package org.jworkers.itests.benchmarks.floors;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/** 64 MiB to a child JVM, and then back. Parameter: "uds" or "tcp". */
public final class RawBlock implements Contestant {
  private static final int BYTES = 64 << 20;

  private final String kind;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);
  private RawPeer peer;

  /** For the stage. */
  public RawBlock(String[] parameters) {
    kind = parameters[0];
  }

  @Override
  public void open() throws IOException {
    peer = RawPeer.start(kind, BYTES);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.mibPerSecond(2L * BYTES, this::exchange);
  }

  private void exchange(int number) throws IOException {
    RawPeer.write(peer.channel(), buffer.clear());
    buffer.clear();
    while (buffer.hasRemaining()) {
      peer.channel().read(buffer);
    }
  }

  @Override
  public void close() throws Exception {
    peer.close();
  }
}
