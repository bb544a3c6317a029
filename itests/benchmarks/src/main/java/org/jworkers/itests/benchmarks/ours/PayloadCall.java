package org.jworkers.itests.benchmarks.ours;

import org.jworkers.api.PersistentWorker;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/** Bytes to a worker, and then back. Parameters: its kind, and how many bytes. */
public final class PayloadCall implements Contestant {
  private static final long BYTES_PER_ROUND = 64 << 20;
  private static final int MOST_CALLS = 2_000;

  private final String kind;
  private final byte[] bytes;
  private final int calls;
  private Setting setting;
  private PersistentWorker<byte[], byte[]> worker;

  /** For the stage. */
  public PayloadCall(String[] parameters) {
    kind = parameters[0];
    bytes = new byte[Integer.parseInt(parameters[1])];
    calls = (int) Math.max(1, Math.min(MOST_CALLS, BYTES_PER_ROUND / bytes.length));
  }

  @Override
  public void open() throws Exception {
    setting = new Setting(kind);
    worker = setting.workers().startPersistent(setting.spec(), Tasks::same);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.medianMicros(calls, this::call);
  }

  private void call(int number) throws InterruptedException {
    bytes[bytes.length - 1] = (byte) number;
    byte[] back = worker.call(bytes);
    if (back.length != bytes.length || back[back.length - 1] != (byte) number) {
      throw new IllegalStateException("Not what was sent");
    }
  }

  @Override
  public void close() throws Exception {
    setting.close();
  }
}
