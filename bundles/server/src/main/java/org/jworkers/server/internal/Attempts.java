package org.jworkers.server.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts the attempts that failed, by the address that they came from: within a minute from the
 * first one, an address has ten. Then it is not listened to until the minute is over.
 *
 * <p>The loopback address is always listened to: there everybody has the same one, and a stranger
 * could shut the owner out. What is written to the log is limited there too.
 */
final class Attempts {
  /** How many attempts may fail. */
  static final int ALLOWED = 10;

  /** Within which time. */
  static final Duration WINDOW = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger("org.jworkers.server");

  /** How many addresses are remembered; more than that, and the oldest is forgotten. */
  private static final int REMEMBERED = 10_000;

  private final LongSupplier nanos;
  private final Map<String, Count> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Count(long since, int failed) {}

  /** None yet, by this clock. */
  Attempts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Asks whether to listen to this peer.
   *
   * @throws NotAdmitted if too many of its attempts have failed
   */
  synchronized void check(SocketAddress peer) throws NotAdmitted {
    if (peer instanceof InetSocketAddress inet && !inet.getAddress().isLoopbackAddress()) {
      Count count = count(key(peer));
      if (count.failed() >= ALLOWED) {
        long left = WINDOW.toNanos() - (nanos.getAsLong() - count.since());
        throw new NotAdmitted(
            "Too many attempts from this address have failed; the next one is listened to in "
                + (Duration.ofNanos(left).toSeconds() + 1)
                + " s");
      }
    }
  }

  /** An attempt of this peer has failed. */
  void failed(SocketAddress peer, String why) {
    int failed = add(key(peer));
    if (failed <= ALLOWED) {
      String more = failed < ALLOWED ? "" : "; the next ones within a minute are not logged";
      LOG.log(System.Logger.Level.WARNING, "Did not admit {0}: {1}{2}", peer, why, more);
    }
  }

  private synchronized int add(String key) {
    Count before = count(key);
    Count now = new Count(before.since(), before.failed() + 1);
    byAddress.put(key, now);
    return now.failed();
  }

  private Count count(String key) {
    Count count = byAddress.get(key);
    if (count != null && nanos.getAsLong() - count.since() < WINDOW.toNanos()) {
      return count;
    }
    byAddress.remove(key);
    return new Count(nanos.getAsLong(), 0);
  }

  /** Whoever has one IPv6 address has the 64 bits of those beside it. */
  private static String key(SocketAddress peer) {
    if (!(peer instanceof InetSocketAddress inet)) {
      return String.valueOf(peer);
    }
    InetAddress address = inet.getAddress();
    byte[] bytes = address.getAddress();
    return bytes.length == 4
        ? address.getHostAddress()
        : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
  }
}
