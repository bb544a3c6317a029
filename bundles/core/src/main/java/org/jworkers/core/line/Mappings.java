package org.jworkers.core.line;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mappings of files in this JVM. One that nobody uses any more holds its place in memory and on
 * the disk until the collector finds it, which may take long; so while many wait for that, there is
 * none to be had.
 */
final class Mappings {
  private static final int MOST_UNUSED = 64;
  private static final ReferenceQueue<ByteBuffer> COLLECTED = new ReferenceQueue<>();
  private static final Set<Reference<ByteBuffer>> THERE = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger USED = new AtomicInteger();

  private Mappings() {}

  /** Maps a piece of a file, if that does no harm; {@link #leave} is to be called then. */
  static Optional<ByteBuffer> of(FileChannel file, long from, int size) throws IOException {
    for (var gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) {
      THERE.remove(gone);
    }
    if (unused() >= MOST_UNUSED) {
      return Optional.empty();
    }
    ByteBuffer mapping = FileMapper.map(file, from, size);
    THERE.add(new PhantomReference<>(mapping, COLLECTED));
    USED.incrementAndGet();
    return Optional.of(mapping);
  }

  /** So many mappings are not used any more. */
  static void leave(int count) {
    USED.addAndGet(-count);
  }

  /** How many are there that nobody uses, as far as has been heard from the collector. */
  static int unused() {
    return THERE.size() - USED.get();
  }
}
