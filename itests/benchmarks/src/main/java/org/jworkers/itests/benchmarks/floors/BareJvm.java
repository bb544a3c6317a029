package org.jworkers.itests.benchmarks.floors;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Jvms;
import org.jworkers.itests.benchmarks.harness.Proc;
import org.jworkers.itests.benchmarks.harness.Timing;

/**
 * A child JVM without anything of ours. Parameter: what of it.
 *
 * <ul>
 *   <li>"cpu", "wall": a greeting, from start to end, in milliseconds
 *   <li>"kill": from SIGKILL to reaped, in milliseconds
 *   <li>"memory": its share of memory after an exchange with it, in MiB
 *   <li>"memory-20": the same of each of 20
 * </ul>
 */
public final class BareJvm implements Contestant {
  private static final int STARTS = 5;

  private final String what;

  /** For the stage. */
  public BareJvm(String[] parameters) {
    what = parameters[0];
  }

  /** The greeting. */
  public static void main(String[] arguments) {
    System.out.println("hello");
  }

  @Override
  public Sample round() throws Exception {
    return switch (what) {
      case "cpu" -> cpu();
      case "wall" -> Timing.medianMillis(STARTS, number -> greet());
      case "kill" -> kill();
      case "memory" -> memory(1);
      default -> memory(20);
    };
  }

  private static void greet() throws Exception {
    Process process = Jvms.start(List.of("-XX:-UsePerfData"), BareJvm.class);
    process.getInputStream().readAllBytes();
    process.waitFor();
  }

  private static Sample cpu() throws Exception {
    long self = ProcessHandle.current().pid();
    long before = Proc.deadChildrenCpuNanos(self);
    for (int i = 0; i < STARTS; i++) {
      greet();
    }
    return new Sample((Proc.deadChildrenCpuNanos(self) - before) / 1e6 / STARTS, 0);
  }

  private static RawPeer used() throws Exception {
    RawPeer peer = RawPeer.start("uds", 16);
    ByteBuffer buffer = ByteBuffer.allocate(16);
    RawPeer.write(peer.channel(), buffer);
    buffer.clear();
    while (buffer.hasRemaining()) {
      peer.channel().read(buffer);
    }
    return peer;
  }

  private static Sample kill() throws Exception {
    try (RawPeer peer = used()) {
      long start = System.nanoTime();
      peer.process().destroyForcibly().waitFor();
      return new Sample((System.nanoTime() - start) / 1e6, 0);
    }
  }

  private static Sample memory(int count) throws Exception {
    List<RawPeer> peers = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        peers.add(used());
      }
      double kib = 0;
      for (RawPeer peer : peers) {
        kib += Proc.pssKib(peer.process().pid());
      }
      return new Sample(kib / count / 1024, 0);
    } finally {
      for (RawPeer peer : peers) {
        peer.close();
      }
    }
  }
}
